"""The parts round the body, each read from its lines."""
