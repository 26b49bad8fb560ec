.PHONY: demo test
test:
	@echo "see pyproject.toml"; exit 1
