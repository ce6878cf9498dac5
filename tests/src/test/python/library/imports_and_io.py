# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Modules, packages, files.
import importlib, io, json, os, pathlib, shutil, sys, tempfile, zipfile, contextlib, types
root = tempfile.mkdtemp()
p = pathlib.Path(root)
(p / "pkg" / "sub").mkdir(parents=True)
(p / "pkg" / "__init__.py").write_text("from .a import value\nprint('init', __name__, __package__)\n__all__ = ['value', 'a']\n")
(p / "pkg" / "a.py").write_text("value = 1\n_private = 2\nfrom . import b\nfrom .sub.c import deep\n")
(p / "pkg" / "b.py").write_text("print('b imported once')\nimport pkg.a\n")
(p / "pkg" / "sub" / "c.py").write_text("from .. import b\nfrom ..b import pkg\ndeep = b.__name__\n")
(p / "pkg" / "__main__.py").write_text("print('main of', __package__, __name__)\n")
(p / "bad.py").write_text("x = 1\ndef f(:\n")
(p / "failing.py").write_text("before = 1\nraise ValueError('while importing')\n")
(p / "dyn.py").write_text("def __getattr__(name):\n    if name == 'made': return 'on demand'\n    raise AttributeError(f'no {name}')\ndef __dir__(): return ['made']\n")
sys.path.insert(0, root)
import pkg, pkg.sub.c as deep
from pkg import *
print(value, a.deep, deep.deep, pkg.__name__, pkg.__spec__.name, os.path.basename(pkg.__file__), pkg.__path__ == [str(p / "pkg")], "pkg.b" in sys.modules, type(pkg).__name__, "_private" in globals())
for name in ("bad", "failing", "pkg.missing", "missing.pkg", "pkg.a.x", ""):
    try: importlib.import_module(name)
    except Exception as e: print(name, type(e).__name__, str(e).replace(root, "ROOT"))
print("failing" in sys.modules); import dyn; print(dyn.made, dir(dyn))
try: dyn.other
except AttributeError as e: print(e)
try: from pkg import nothing
except ImportError as e: print(str(e).replace(root, "ROOT"))
try: import importlib; importlib.import_module("..x", None)
except TypeError as e: print(e)
(p / "reloaded.py").write_text("v = 1\n"); import reloaded; (p / "reloaded.py").write_text("v = 22\n"); importlib.invalidate_caches(); print(importlib.reload(reloaded).v)
with zipfile.ZipFile(p / "lib.zip", "w") as z: z.writestr("zipped.py", "where = __file__\nvalue = 'from zip'\n"); z.writestr("zp/__init__.py", "x = 5")
sys.path.insert(0, str(p / "lib.zip")); import zipped, zp; print(zipped.value, os.path.basename(zipped.where), zp.x, type(zipped.__loader__).__name__)
m = types.ModuleType("made", "doc"); m.x = 1; sys.modules["made"] = m; import made; print(made.x, made.__doc__, repr(made))
import runpy; runpy.run_module("pkg", run_name="ran"); print(runpy.run_path(str(p / "reloaded.py"))["v"])
with open(p / "t.txt", "w", encoding="utf-8", newline="\n") as f: print(f.write("first\nsecond é\nthird"), f.name == str(p / "t.txt"), f.mode, f.encoding, f.closed)
with open(p / "t.txt", encoding="utf-8") as f: print(f.readline(), f.read(3), f.tell(), f.readlines(), f.read() == "", f.seek(0), next(f), list(f), f.readable(), f.writable(), f.seekable())
with open(p / "t.txt", "rb") as f: print(f.read(5), f.tell(), f.seek(-3, 2), f.read(), f.readline(), f.peek() if hasattr(f, "peek") else b"", os.fstat(f.fileno()).st_size)
with open(p / "t.txt", "r+b", buffering=0) as f: f.write(b"FIRST"); f.seek(0); b = bytearray(5); print(f.readinto(b), b)
with open(p / "t.txt", "ab") as f: f.write(b"!")
print((p / "t.txt").read_bytes(), (p / "t.txt").stat().st_size, sorted(x.name for x in p.glob("*.py")), sorted(os.listdir(p / "pkg"))[:2], [f for f in os.walk(p / "pkg" / "sub")][0][2][:1])
for bad in (lambda: open(p / "nope"), lambda: open(p), lambda: open(p / "t.txt", "q"), lambda: open(p / "t.txt").write("x"), lambda: os.mkdir(p), lambda: os.remove(p / "no"), lambda: f.read(), lambda: open(p / "t.txt", "x"), lambda: open(5.5), lambda: open(p / "t.txt", "rb", encoding="utf8")):
    try: bad()
    except Exception as e: print(type(e).__name__, str(e).replace(root, "ROOT"))
s = io.StringIO("a\nb\n"); print(s.readline(), s.read(), s.getvalue()); b = io.BytesIO(b"xyz"); b.seek(1); b.write(b"!"); print(b.getvalue(), io.TextIOWrapper(io.BytesIO(b"\xc3\xa9\r\n"), "utf-8").read())
with contextlib.redirect_stdout(io.StringIO()) as out: print("captured", end="")
print(out.getvalue(), contextlib.nullcontext(5).enter_result); print("to stderr", file=io.StringIO(), flush=True); print(1, 2, sep="", end=""); print()
with tempfile.NamedTemporaryFile("w+", dir=root) as t: t.write("x"); t.flush(); print(os.path.exists(t.name))
os.rename(p / "t.txt", p / "u.txt"); shutil.copy(p / "u.txt", p / "v.txt"); print((p / "v.txt").exists(), (p / "t.txt").exists(), (p / "v.txt").suffix, p.joinpath("a", "..", "b").name, pathlib.PurePosixPath("/a/b/../c.tar.gz").stem, os.path.join("a", "/b", "c"), os.path.splitext("a.b.c"), os.path.normpath("a/./b/../c"))
print(json.dumps({"a": [1, 2.5, None, True, "é\n"]}), json.loads('{"a": [1, -2.5e3, null, true, "\\u00e9"]}'), json.dumps([1, {"b": 2}], indent=1), json.dumps("é", ensure_ascii=False))
try: json.loads("{bad}")
except json.JSONDecodeError as e: print(e)
shutil.rmtree(root); print(os.path.exists(root), os.environ.get("NO_SUCH_VARIABLE_X"), os.getcwd() == str(pathlib.Path.cwd()), os.sep, os.linesep == "\n")
