// The second form of the board: sigma.js, which draws tens of thousands of marks with WebGL. The marks and lines are drawn
// by two small programs of ours, so that shapes, fills and dashes tell the same as on the canvas.
const FORMS = ["dot", "square", "diamond", "triangle", "triangleDown", "hexagon"];
const STROKES = { proposed: 1, agreed: 2, lapsed: 3, denied: 4 };
const CORNERS = [[-1, -1], [1, -1], [-1, 1], [1, 1]];
const MARK_VERTEX = `
attribute vec2 a_position; attribute float a_size; attribute float a_form; attribute float a_width; attribute vec4 a_fill; attribute vec4 a_border; attribute vec2 a_corner;
uniform mat3 u_matrix; uniform vec2 u_view; uniform float u_scale; uniform float u_grown;
varying vec2 v_at; varying float v_size; varying float v_form; varying float v_width; varying vec4 v_fill; varying vec4 v_border;
void main() {
  #ifdef PICKING_MODE
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  #else
  v_size = max(a_size * u_scale * (a_form < 0.0 ? 1.0 : u_grown), 1.2);
  v_width = a_width * clamp(u_scale, 0.4, 1.6);
  v_at = a_corner * (v_size * 1.25 + v_width + 1.0);
  v_form = a_form; v_fill = a_fill; v_border = a_border;
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy + v_at * 2.0 / u_view, 0.0, 1.0);
  #endif
}`;
const MARK_FRAGMENT = `
precision highp float;
varying vec2 v_at; varying float v_size; varying float v_form; varying float v_width; varying vec4 v_fill; varying vec4 v_border;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = vec4(0.0);
  #else
  vec2 p = v_at; vec2 q = abs(p); float far = length(p) - v_size;
  if (v_form > 4.5) far = max(q.y, q.x * 0.866 + q.y * 0.5) - v_size * 0.866;
  else if (v_form > 2.5) { float up = v_form > 3.5 ? -p.y : p.y; far = max(-up - v_size * 0.45, q.x * 0.866 + up * 0.5 - v_size * 0.55); }
  else if (v_form > 1.5) far = (q.x + q.y - v_size * 1.1) * 0.7071;
  else if (v_form > 0.5) far = max(q.x, q.y) - v_size * 0.95;
  float on = 1.0 - smoothstep(v_width * 0.5 - 0.6, v_width * 0.5 + 0.6, far);
  float inside = 1.0 - smoothstep(-v_width * 0.5 - 0.6, -v_width * 0.5 + 0.6, far);
  vec4 colour = mix(v_border, v_fill, inside);
  gl_FragColor = vec4(colour.rgb * colour.a, colour.a) * on;
  #endif
}`;
const LINE_VERTEX = `
attribute vec2 a_from; attribute vec2 a_to; attribute float a_width; attribute float a_dash; attribute vec4 a_colour; attribute vec2 a_corner;
uniform mat3 u_matrix; uniform vec2 u_view; uniform float u_scale;
varying vec2 v_at; varying float v_half; varying vec2 v_dash; varying vec4 v_colour;
void main() {
  #ifdef PICKING_MODE
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  #else
  vec2 from = (u_matrix * vec3(a_from, 1.0)).xy * u_view * 0.5;
  vec2 to = (u_matrix * vec3(a_to, 1.0)).xy * u_view * 0.5;
  float far = max(distance(from, to), 0.001);
  vec2 along = (to - from) / far;
  float zoom = clamp(u_scale, 0.5, 1.6);
  v_half = max(a_width * zoom, 0.7) * 0.5;
  v_at = vec2((a_corner.x * 0.5 + 0.5) * far, a_corner.y * (v_half + 1.0));
  v_dash = zoom * (a_dash > 3.5 ? vec2(11.0, 2.0) : a_dash > 2.5 ? vec2(16.0, 12.0) : a_dash > 1.5 ? vec2(12.0, 7.0) : a_dash > 0.5 ? vec2(5.0, 1.6) : vec2(0.0));
  v_colour = a_colour;
  gl_Position = vec4((from + along * v_at.x + vec2(-along.y, along.x) * v_at.y) * 2.0 / u_view, 0.0, 1.0);
  #endif
}`;
const LINE_FRAGMENT = `
precision highp float;
varying vec2 v_at; varying float v_half; varying vec2 v_dash; varying vec4 v_colour;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = vec4(0.0);
  #else
  float on = 1.0 - smoothstep(v_half - 0.5, v_half + 0.5, abs(v_at.y));
  if (v_dash.x > 0.0) on *= 1.0 - smoothstep(v_dash.y - 0.5, v_dash.y + 0.5, mod(v_at.x, v_dash.x));
  gl_FragColor = vec4(v_colour.rgb * v_colour.a, v_colour.a) * on;
  #endif
}`;
// A colour as sigma hands it to the graphics card: four bytes in the place of one number.
const bytes = new ArrayBuffer(4);
const packs = new Map();
function inked(colour, opacity = 1) {
  const key = colour + opacity;
  if (!packs.has(key)) {
    const part = (n) => parseInt(colour.slice(n, n + 2), 16);
    const alpha = Math.round((colour.length > 7 ? part(7) : 255) * opacity);
    new Uint32Array(bytes)[0] = ((alpha << 24) | (part(5) << 16) | (part(3) << 8) | part(1)) & 0xfeffffff; // not a number with every bit set
    packs.set(key, new Float32Array(bytes)[0]);
  }
  return packs.get(key);
}
// Made when first needed: a small page does not carry the library.
function programs(zoom) {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
  const number = (name, size = 1) => ({ name, size, type: FLOAT });
  const ink = (name) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });
  const shared = { VERTICES: 4, METHOD: TRIANGLE_STRIP, UNIFORMS: ["u_matrix", "u_view", "u_scale", "u_grown"], CONSTANT_ATTRIBUTES: [number("a_corner", 2)], CONSTANT_DATA: CORNERS };
  const uniforms = ({ matrix, width, height }, { gl, uniformLocations: at }) => {
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight); // whatever the number of pixels is, see `coarse`
    gl.uniformMatrix3fv(at.u_matrix, false, matrix);
    gl.uniform2f(at.u_view, width, height);
    gl.uniform1f(at.u_scale, zoom());
    if (at.u_grown) gl.uniform1f(at.u_grown, grown);
  };
  const { NodeProgram, EdgeProgram } = Sigma.rendering;
  class Marks extends NodeProgram {
    getDefinition() { return { ...shared, VERTEX_SHADER_SOURCE: MARK_VERTEX, FRAGMENT_SHADER_SOURCE: MARK_FRAGMENT, ATTRIBUTES: [number("a_position", 2), number("a_size"), number("a_form"), number("a_width"), ink("a_fill"), ink("a_border")] }; }
    processVisibleItem(_, at, mark) { this.array.set([mark.x, mark.y, mark.size, mark.form, mark.width, mark.fill, mark.border], at); }
    setUniforms(params, info) { if (!info.isPicking) uniforms(params, info); }
  }
  class Lines extends EdgeProgram {
    getDefinition() { return { ...shared, VERTEX_SHADER_SOURCE: LINE_VERTEX, FRAGMENT_SHADER_SOURCE: LINE_FRAGMENT, ATTRIBUTES: [number("a_from", 2), number("a_to", 2), number("a_width"), number("a_dash"), ink("a_colour")] }; }
    processVisibleItem(_, at, from, to, line) { this.array.set([from.x, from.y, to.x, to.y, line.width, line.dash, line.ink], at); }
    setUniforms(params, info) { if (!info.isPicking) uniforms(params, info); }
  }
  return { Marks, Lines };
}
const markOf = (look) => ({ ...PLACES[look.id], y: -PLACES[look.id].y, size: look.size, form: isGroup(look.id) ? -1 : FORMS.indexOf(look.shape), width: look.borderWidth, fill: inked(look.color.background, look.opacity), border: inked(look.color.border, look.opacity), type: "mark" });
const lineOf = (look) => ({ width: look.width, dash: STROKES[look.dash] || 0, ink: inked(look.color.color, look.color.opacity), type: "line" });

// While it is dragged slowly a picture of half the width and height will do; the style keeps its size on the screen.
const coarse = (canvas) => { canvas.width /= 2; canvas.height /= 2; };

function webglBoard(place, act) {
  const HALF = Math.max(1, ...PLACES.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))));
  const fields = { marks: new Map(), lines: new Map() };
  const { Marks, Lines } = programs(() => scale());
  const renderer = new Sigma(new graphology.MultiUndirectedGraph(), place, {
    nodeProgramClasses: { mark: Marks }, edgeProgramClasses: { line: Lines }, defaultNodeType: "mark", defaultEdgeType: "line", nodeHoverProgramClasses: { mark: Marks },
    nodeReducer: (id) => ({ ...fields.marks.get(id) }), edgeReducer: (id) => ({ ...fields.lines.get(id) }), renderLabels: false, stagePadding: 0, allowInvalidContainer: true, enableCameraRotation: false,
    zoomDuration: calm.matches ? 0 : 160, inertiaDuration: calm.matches ? 0 : 200, doubleClickZoomingDuration: 0, doubleClickZoomingRatio: 1,
  });
  renderer.getNodeAtPosition = () => null; // it would read pixels back at each move of the pointer, which stalls the graphics card
  // Without a graphics card each pixel costs: to draw it, to read it back and to lay it under the names.
  whenDragsAreSlow(place, (light, first) => {
    place.classList.toggle("light", light);
    if (first) renderer.setSetting("hideEdgesOnMove", true);
    renderer.resize(true);
    if (light) coarse(renderer.getCanvases().nodes);
    renderer.scheduleRender();
  });
  renderer.setCustomBBox({ x: [-HALF, HALF], y: [-HALF, HALF] });
  renderer.refresh();
  const camera = renderer.getCamera();
  const { labels } = renderer.getCanvases();
  const toScreen = ({ x, y }) => renderer.graphToViewport({ x, y: -y }, { cameraState: camera.getState() });
  const scale = () => (toScreen({ x: HALF, y: 0 }).x - toScreen({ x: 0, y: 0 }).x) / HALF;
  const middle = () => { const { x, y } = camera.getState(); return { x: (x - 0.5) * 2 * HALF, y: (0.5 - y) * 2 * HALF }; };
  const fromScreen = ({ x, y }) => { const at = middle(); const zoom_ = scale(); return { x: at.x + (x - place.offsetWidth / 2) / zoom_, y: at.y + (y - place.offsetHeight / 2) / zoom_ }; };
  // Sigma would find what lies under the pointer by drawing all once more; looking through the list costs less.
  let items = [];
  let lines = [];
  function itemAt(point) {
    const { x, y } = fromScreen(point);
    const slack = 4 / scale();
    let best = null;
    let least = Infinity;
    for (const look of items) {
      const far = Math.hypot(PLACES[look.id].x - x, PLACES[look.id].y - y);
      const within = isGroup(look.id) ? 1e6 + far : far; // a mark that lies on a disc comes first
      if (far <= look.size * (isGroup(look.id) ? 1 : grown) + slack && within < least) { least = within; best = look.id; }
    }
    return best;
  }
  function lineAt(point) {
    const p = fromScreen(point);
    let best = null;
    let least = 5 / scale();
    for (const look of lines) {
      const [a, b] = [PLACES[look.from], PLACES[look.to]];
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const share = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
      const far = Math.hypot(a.x + share * dx - p.x, a.y + share * dy - p.y);
      if (far < least && look.color.opacity > 0.1) { least = far; best = look.id; }
    }
    return best;
  }
  let dragging = null;
  let dropped = false;
  let under = null;
  const mouse = renderer.getMouseCaptor();
  renderer.on("clickStage", ({ event }) => {
    if (dropped) { dropped = false; return; }
    const item = itemAt(event); act.click(item, item === null ? lineAt(event) : null, fromScreen(event));
  });
  renderer.on("doubleClickStage", ({ preventSigmaDefault }) => preventSigmaDefault());
  renderer.on("downStage", ({ event }) => { const item = itemAt(event); if (item !== null && !isGroup(item)) dragging = { item, moved: false }; });
  renderer.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (dragging) {
      const to = fromScreen(event);
      preventSigmaDefault();
      event.original.preventDefault();
      dragging.moved = true;
      act.dragged(dragging.item, to);
      renderer.getGraph().mergeNodeAttributes(String(dragging.item), { x: to.x, y: -to.y });
      return;
    }
    if (!place.contains(event.original.target)) return;
    const item = itemAt(event);
    const line = item === null && !mouse.isMouseDown ? lineAt(event) : null;
    if (item + "|" + line !== under) { under = item + "|" + line; act.hover(item, line); }
  });
  const drop = () => { dropped = Boolean(dragging?.moved); dragging = null; };
  mouse.on("mousedown", () => { dropped = false; });
  mouse.on("mouseup", drop);
  renderer.getTouchCaptor().on("touchup", drop);
  let stopped = false;
  for (const canvas of Object.values(renderer.getCanvases())) canvas.addEventListener("webglcontextlost", () => { if (!stopped) act.lost(); });
  camera.on("updated", () => act.zoomed(scale()));
  renderer.on("afterRender", () => {
    const ctx = labels.getContext("2d");
    const zoom_ = scale();
    const at = middle();
    ctx.save();
    ctx.translate(place.offsetWidth / 2, place.offsetHeight / 2);
    ctx.scale(zoom_, zoom_);
    ctx.translate(-at.x, -at.y);
    act.drawn(ctx);
    ctx.restore();
  });
  let known = "";
  return {
    show(nextItems, nextLines) {
      items = nextItems;
      lines = nextLines;
      fields.marks = new Map(items.map((look) => [String(look.id), markOf(look)]));
      fields.lines = new Map(lines.map((look) => ["l" + look.id, lineOf(look)]));
      const now = items.map((look) => look.id).join() + "|" + lines.map((look) => `${look.id}:${look.from}:${look.to}`).join();
      if (now === known) { renderer.refresh({ schedule: true }); return; }
      known = now;
      const graph = new graphology.MultiUndirectedGraph();
      for (const look of items) graph.addNode(String(look.id), { x: PLACES[look.id].x, y: -PLACES[look.id].y });
      for (const look of lines) graph.addUndirectedEdgeWithKey("l" + look.id, String(look.from), String(look.to));
      renderer.setGraph(graph);
    },
    redraw: () => renderer.scheduleRender(),
    scale,
    middle,
    at: (item) => (fields.marks.has(String(item)) ? PLACES[item] : undefined),
    toScreen,
    resize() { renderer.resize(); renderer.scheduleRender(); },
    moveTo({ scale: wanted = scale(), position = middle(), offset = { x: 0, y: 0 } }, animate) {
      const to = { x: 0.5 + (position.x - offset.x / wanted) / (2 * HALF), y: 0.5 - (position.y - offset.y / wanted) / (2 * HALF), ratio: (camera.getState().ratio * scale()) / wanted };
      if (animate) camera.animate(to, { duration: 260 });
      else camera.setState(to);
    },
    // What WebGL draws is gone after the frame, so the picture is taken in the same breath.
    snapshot() {
      renderer.refresh();
      renderer.render();
      const { edges, nodes } = renderer.getCanvases();
      const copyOf = h("canvas", { width: nodes.width, height: nodes.height });
      for (const layer of [edges, nodes, labels]) copyOf.getContext("2d").drawImage(layer, 0, 0);
      return copyOf;
    },
    stop() { stopped = true; renderer.kill(); },
  };
}
// The library asks for WebGL as soon as it runs, so it runs only where there is some.
function webglWorks() {
  const canvas = document.createElement("canvas");
  if (!$("kg-webgl") || !(canvas.getContext("webgl2") || canvas.getContext("webgl"))) return false;
  run("kg-webgl");
  return typeof Sigma === "function";
}
let withWebgl = LARGE && webglWorks();
