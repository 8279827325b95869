"""Compiles the engine to C while a wheel is built: the same readings, in less time.

Off unless asked for (HATCH_BUILD_HOOK_ENABLE_CUSTOM=1), because it needs a C compiler and a minute. An editable
install is never compiled: an extension beside a module that was changed would win over it.
"""

import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = Path("src")


class CompiledEngine(BuildHookInterface):  # type: ignore[type-arg]
    """Puts extension modules beside the sources that they are made from; `modules` in pyproject.toml lists those."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless the wheel is an editable one."""
        if version == "editable":
            return
        self._folder = tempfile.TemporaryDirectory(prefix="dragoman-engine-")
        folder = Path(self._folder.name)
        for extension in self._compile(folder):
            build_data["force_include"][str(extension)] = str(extension.relative_to(folder / "lib"))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove what was compiled: the wheel holds it now."""
        if version != "editable":
            self._folder.cleanup()

    def _compile(self, folder: Path) -> list[Path]:
        from mypyc.build import mypycify
        from setuptools import Distribution
        from setuptools.command.build_ext import build_ext

        sources = sorted(
            str(path)
            for pattern in self.config["modules"]
            for path in PACKAGE.glob(pattern)
            if path.name != "__init__.py"
        )
        extensions = mypycify(sources, target_dir=str(folder / "c"), group_name="dragoman_engine", opt_level="3")
        command = build_ext(Distribution({"name": "dragoman", "ext_modules": extensions}))
        command.build_lib, command.build_temp = str(folder / "lib"), str(folder / "temp")
        command.ensure_finalized()
        command.run()
        return sorted(path for path in (folder / "lib").rglob("*") if path.suffix in (".so", ".pyd"))
