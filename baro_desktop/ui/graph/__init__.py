"""Graphs: figures over time and bars across areas, drawn with pyqtgraph.

Modules that import pyqtgraph (`canvas`, `axes`, `items`) load when the first graph is built.
"""
