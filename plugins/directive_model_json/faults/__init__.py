"""What is wrong with a JSON file, place by place: loaded only when something is."""

__all__: list[str] = []
