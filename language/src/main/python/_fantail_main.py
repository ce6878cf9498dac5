# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""What the command line asks of a context: run a program as __main__, report how it ended, drive the prompt.

The launcher evaluates calls of these functions; numbers and strings are all that goes in and out. The frames of this
module and of the launcher's sources are taken out of tracebacks.
"""

import sys


_OWN_FILES = ("<launcher>", __file__)


def install_interrupt():
    """Ctrl-C raises KeyboardInterrupt in the main thread, unless the program decides otherwise."""
    try:
        import _signal

        _signal.signal(_signal.SIGINT, _signal.default_int_handler)
        # The JVM would catch them and exit in its own way.
        for number in (_signal.SIGTERM, _signal.SIGHUP):
            _signal.signal(number, _signal.SIG_DFL)
    except (ImportError, AttributeError, OSError, ValueError):
        pass


def _rearm_interrupt():
    """The editor of lines takes Ctrl-C for itself and leaves it to the JVM afterwards."""
    try:
        import _signal

        _signal.signal(_signal.SIGINT, _signal.getsignal(_signal.SIGINT))
    except (ImportError, AttributeError, OSError, TypeError, ValueError):
        pass


def namespace():
    return sys.modules["__main__"].__dict__


def run(kind, target):
    """Runs a program and returns the exit status."""
    try:
        if kind == "module":
            code = None
        elif kind == "command":
            code = prepare_command(target)
        elif kind == "file":
            code = prepare_file(target)
            target = ""
        else:
            code = prepare_input()
        if code is None:
            module_runner(target)()
        else:
            exec(code, namespace())
    except BaseException as error:
        return report(error)
    return 0


def prepare_command(text):
    try:
        text.encode()
    except UnicodeEncodeError:
        print("Unable to decode the command from the command line:", file=sys.stderr)
        raise
    space = namespace()
    space["__builtins__"] = sys.modules["builtins"]
    space["__loader__"] = sys.modules["_frozen_importlib"].BuiltinImporter
    if not sys.flags.safe_path:
        sys.path.insert(0, "")
    return compile(text, "<string>", "exec")


def prepare_input():
    """The program on standard input that is no terminal."""
    namespace()["__loader__"] = sys.modules["_frozen_importlib"].BuiltinImporter
    if not sys.flags.safe_path:
        sys.path.insert(0, "")
    return _compile_file(sys.stdin.buffer.read(), "<stdin>")


def prepare_file(path):
    """The code of a script or a .pyc; None for what has to be run as a module: a directory or an archive."""
    import os

    if os.path.isdir(path) or _is_archive(path):
        sys.path.insert(0, path)
        return None
    with open(path, "rb") as file:
        content = file.read()
    if not sys.flags.safe_path:
        sys.path.insert(0, os.path.dirname(os.path.realpath(path)))
    space = namespace()
    shown = os.path.abspath(path)
    space["__file__"] = shown
    space["__cached__"] = None
    from importlib import machinery

    if path.endswith(".pyc"):
        import marshal
        from importlib.util import MAGIC_NUMBER

        if content[:4] != MAGIC_NUMBER:
            raise RuntimeError("Bad magic number in .pyc file")
        loader = machinery.SourcelessFileLoader("__main__", shown)
        code = marshal.loads(memoryview(content)[16:])
    else:
        loader = machinery.SourceFileLoader("__main__", shown)
        code = _compile_file(content, shown)
    space["__loader__"] = loader
    return code


def _compile_file(content, name):
    """compile() with the errors of undecodable text that the content of a file has."""
    if b"\0" in content:
        before = content[:content.index(b"\0")]
        text = before[before.rfind(b"\n") + 1:].decode("utf-8", "replace")
        raise SyntaxError("source code cannot contain null bytes", (name, before.count(b"\n") + 1, None, text))
    try:
        content.decode()
    except UnicodeDecodeError as e:
        if not _declares_encoding(content):
            raise SyntaxError(
                f"Non-UTF-8 code starting with '\\x{content[e.start]:02x}' in file {name} on line "
                f"{content.count(b'\n', 0, e.start) + 1}, but no encoding declared; "
                "see https://peps.python.org/pep-0263/ for details"
            ) from None
    return compile(content, name, "exec")


def _declares_encoding(content):
    lines = content.split(b"\n", 2)[:2]
    if lines[0].strip() and not lines[0].lstrip(b" \t\f").startswith(b"#"):
        del lines[1:]
    return content.startswith(b"\xef\xbb\xbf") or any(
        line.lstrip(b" \t\f").startswith(b"#") and (b"coding:" in line or b"coding=" in line) for line in lines
    )


def _is_archive(path):
    if not os_path_isfile(path):
        return False
    with open(path, "rb") as file:
        if file.read(2) == b"PK":
            return True
    if path.endswith((".py", ".pyc")):
        return False
    import zipimport

    try:
        zipimport.zipimporter(path)
    except zipimport.ZipImportError:
        return False
    return True


def os_path_isfile(path):
    import os

    return os.path.isfile(path)


def module_runner(name):
    """A function that runs a module as __main__; an empty name stands for what is in sys.path[0]."""
    import runpy

    if name:
        if not sys.flags.safe_path:
            import os

            sys.path.insert(0, os.getcwd())
        return lambda: runpy._run_module_as_main(name)
    return lambda: runpy._run_module_as_main("__main__", False)


def report(error):
    """Shows the exception that ended a program, and returns the exit status."""
    _strip(error)
    if isinstance(error, SystemExit):
        return _exit_status(error)
    sys.last_exc = sys.last_value = error
    sys.last_type = type(error)
    sys.last_traceback = error.__traceback__
    _flush(sys.stdout)
    hook = sys.excepthook
    try:
        hook(type(error), error, error.__traceback__)
    except SystemExit as raised:
        return _exit_status(raised)
    except BaseException as raised:
        print("Error in sys.excepthook:", file=sys.stderr)
        sys.__excepthook__(type(raised), raised, raised.__traceback__)
        print("\nOriginal exception was:", file=sys.stderr)
        sys.__excepthook__(type(error), error, error.__traceback__)
    return 130 if isinstance(error, KeyboardInterrupt) else 1


def _strip(error):
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename in _OWN_FILES:
        trace = trace.tb_next
    error.__traceback__ = trace


def _exit_status(error):
    code = error.code
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    _flush(sys.stdout)
    print(code, file=sys.stderr)
    return 1


def _flush(stream):
    try:
        stream.flush()
    except Exception:
        return False
    return True


def _finish_stdout():
    stream = sys.stdout
    try:
        if stream is not None and not getattr(stream, "closed", False):
            stream.flush()
    except Exception as error:
        print(f"Exception ignored in: {stream!r}\n{type(error).__name__}: {error}", file=sys.stderr)
        return False
    return True


def finish():
    """What happens at the end of every program: threads are joined, exit functions and finalizers run, streams flushed."""
    import _thread

    _thread._close()
    threading = sys.modules.get("threading")
    if threading is not None:
        try:
            threading._shutdown()
        except BaseException as error:
            _strip(error)
            sys.excepthook(type(error), error, error.__traceback__)
    if "atexit" in sys.modules:
        sys.modules["atexit"]._run_exitfuncs()
    flushed = _finish_stdout()
    import gc

    gc._run_finalizers()
    status = 0 if flushed and _finish_stdout() else 120
    if sys.stderr is not None:
        _flush(sys.stderr)
    return status


class Prompt:
    """The state of the interactive prompt: lines come in one by one and are executed when they make a statement."""

    def start(self):
        import codeop

        if not sys.flags.safe_path and (not sys.path or sys.path[0] != ""):
            sys.path.insert(0, "")
        self._compile = codeop.CommandCompiler()
        self._lines = []
        if not hasattr(sys, "ps1"):
            sys.ps1 = ">>> "
        if not hasattr(sys, "ps2"):
            sys.ps2 = "... "

    def text(self):
        return str(sys.ps2 if self._lines else sys.ps1)

    def startup(self, path):
        """Executes the file that PYTHONSTARTUP names."""
        try:
            with open(path, "rb") as file:
                exec(compile(file.read(), path, "exec"), namespace())
        except SystemExit as error:
            return _exit_status(error)
        except BaseException as error:
            report(error)
        return -1

    def reset(self):
        self._lines.clear()
        print("\nKeyboardInterrupt", file=sys.stderr)

    def push(self, line):
        """Takes a line; the exit status when the program asks to leave, else -1."""
        _rearm_interrupt()
        self._lines.append(line)
        source = "\n".join(self._lines)
        try:
            try:
                code = self._compile(source, "<stdin>", "single")
            except (SyntaxError, OverflowError, ValueError) as error:
                # The compiler's own frames are nobody's business.
                error.__traceback__ = None
                self._lines.clear()
                report(error)
                return -1
            if code is None:
                return -1
            self._lines.clear()
            exec(code, namespace())
            _flush(sys.stdout)
        except SystemExit as error:
            return _exit_status(error)
        except BaseException as error:
            self._lines.clear()
            report(error)
        return -1

    def completions(self, text):
        import rlcompleter

        completer = rlcompleter.Completer(namespace())
        found = []
        while len(found) < 500:
            match = completer.complete(text, len(found))
            if match is None:
                break
            found.append(match)
        return "\n".join(found)


prompt = Prompt()
