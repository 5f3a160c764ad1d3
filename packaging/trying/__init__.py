"""Trying a bundle as an official would have it: bare machine, no network, no rights.

room      a bare root folder with what every Linux with a screen has, and the bundle
screen    a display of its own, and fingers on its keyboard
jobs      the three jobs, by verbs and by keys
sockets   what system calls say of the network
"""
