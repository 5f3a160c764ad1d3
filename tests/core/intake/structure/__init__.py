"""Tests of how sheets are understood."""
