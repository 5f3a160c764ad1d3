"""Those who attend to the pages and panels of a window, each to one of them."""
