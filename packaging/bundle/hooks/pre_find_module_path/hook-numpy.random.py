"""Has PyInstaller find what stands in for numpy.random."""

from bundle.parts import found_in_stand_ins as pre_find_module_path

__all__ = ["pre_find_module_path"]
