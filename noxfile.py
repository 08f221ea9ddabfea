"""What CI runs, by name: `nox` runs it all, `nox -s lint` one part."""

import nox

nox.options.default_venv_backend = "venv"
nox.options.sessions = ["lint", "types", "docs", "criteria", "tests", "wheel"]
PROJECT = nox.project.load_toml("pyproject.toml")


def _install(session: nox.Session, *groups: str) -> None:
    session.install("-e", ".", *nox.project.dependency_groups(PROJECT, *groups))


@nox.session
def tests(session: nox.Session) -> None:
    """All tests, with the coverage that pyproject.toml asks for."""
    _install(session, "tests")
    session.run("pytest", "--cov", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Style, formatting, and which room imports which."""
    _install(session, "lint")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("lint-imports")


@nox.session
def types(session: nox.Session) -> None:
    """Types, strictly."""
    _install(session, "types", "tests")
    session.run("mypy")


@nox.session
def docs(session: nox.Session) -> None:
    """Generated pages are as the code and the criteria say."""
    _install(session, "lint")
    session.run("python", "docs/generate.py", "--check")


@nox.session
def criteria(session: nox.Session) -> None:
    """The criteria set is right, and its cases give what they say."""
    _install(session)
    session.run("sicheck", "criteria", "lint")
    session.run("sicheck", "criteria", "test")


@nox.session
def wheel(session: nox.Session) -> None:
    """The built wheel alone, from another folder."""
    _install(session, "tests")
    session.run("pytest", "-m", "wheel", "--no-cov", *session.posargs)
