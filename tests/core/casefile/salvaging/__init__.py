"""Tests of what is saved from damaged cases."""
