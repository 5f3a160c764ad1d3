"""Speed and memory as promised: `make bench` prints each figure with its bound."""
