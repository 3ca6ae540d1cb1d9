"""Converts segmentation masks to COCO annotations exactly, by the command line of Cocoscope.

    import cocoscope
    dataset = cocoscope.convert("masks/", values={100: "cat", 200: "dog"}, segmentation="rle")
"""

import json
import os
import subprocess
import sysconfig
import warnings
from pathlib import Path

__all__ = ["CocoscopeError", "convert", "read_report"]

_SOME_FAILED = 1


class CocoscopeError(Exception):
    """Nothing was converted; says why."""


def convert(masks, **options):
    """Converts masks to one COCO dataset.

    masks    a path of a mask or folder, or several
    options  those of `cocoscope convert`: min_area=10 is --min-area 10, otsu=True is --otsu,
             values={100: "cat", 200: "dog"} is --values "100=cat,200=dog"

    Returns the dataset: a dict with images, annotations and categories. Masks that cannot be converted are left out and
    warned of; when none can, or an option is wrong, CocoscopeError says so.
    """
    paths = [masks] if isinstance(masks, (str, os.PathLike)) else list(masks)
    command = [_program(), "convert", *map(os.fspath, paths), "-o", "-", "--quiet"]
    for name, value in options.items():
        command += _option("--" + name.replace("_", "-"), value)
    run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8")
    if run.returncode > _SOME_FAILED or not run.stdout:
        raise CocoscopeError(run.stderr.strip())
    for line in run.stderr.splitlines():
        warnings.warn(line, stacklevel=2)
    return json.loads(run.stdout)


def read_report(path):
    """The report that `convert(..., report=path)` wrote: how faithful every annotation is, and what it costs."""
    return json.loads(Path(path).read_text(encoding="utf-8"))


def _option(name, value):
    if value is True:
        return [name]
    if value is False or value is None:
        return []
    if isinstance(value, dict):
        value = ",".join(f"{key}={text}" for key, text in value.items())
    elif isinstance(value, (list, tuple)):
        value = ",".join(map(str, value))
    return [name, str(value)]


def _program():
    for scheme in (sysconfig.get_default_scheme(), sysconfig.get_preferred_scheme("user")):
        program = Path(sysconfig.get_path("scripts", scheme)) / "cocoscope"
        if program.exists():
            return str(program)
    raise CocoscopeError("The program of the package is missing; install it again with: pip install --force-reinstall cocoscope")
