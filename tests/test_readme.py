"""The session of the README is what the program prints; `python tests/test_readme.py` writes it anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
COMMANDS = (
    "kg ingest seeds",
    'kg ask "which NIST programs link to Korea" --limit 2',
    'kg ask "한미 기술번영 업무협약에 누가 서명했나?"',
    'kg path NIST "South Korea" --limit 1',
)
BLOCK = re.compile(r"(<!-- session: .*? -->\n).*?(<!-- end of session -->)", re.DOTALL)


def session() -> str:
    """What a terminal shows when the commands run on the seeds, one after the other."""
    shown = []
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"KG_STORE": str(Path(folder, ".kg")), "PYTHONPATH": str(ROOT), "NO_COLOR": "1", "COLUMNS": "110"}
        for command in COMMANDS:
            runnable = command.replace("kg ", f"{sys.executable} -m kg.cli ", 1)
            done = subprocess.run(runnable, shell=True, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=True)
            text = (done.stdout + done.stderr).replace(environment["KG_STORE"], ".kg").rstrip()
            shown.append(f"$ {command}\n{text}\n")
    return "```console\n" + "\n".join(shown) + "```\n"


def test_the_session_of_the_readme_is_what_the_program_prints() -> None:
    """The commands of the README give what it shows; `make readme` brings it up to date."""
    block = BLOCK.search(README.read_text(encoding="utf-8"))
    assert block
    assert block.group(0).removeprefix(block.group(1)).removesuffix(block.group(2)) == session()


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    README.write_text(BLOCK.sub(lambda m: m.group(1) + session() + m.group(2), text), encoding="utf-8")
