"""Files mapped into memory, locks on files, and the settings of the system around them."""
import fcntl
import locale
import mmap
import os
import tempfile
import termios

with tempfile.TemporaryDirectory() as d:
    p = os.path.join(d, 'f')
    with open(p, 'wb') as f: f.write(b'hello world\nline two\n' * 10)
    with open(p, 'r+b') as f:
        with mmap.mmap(f.fileno(), 0) as m:
            print(len(m), m[0], m[:5], m[::5][:4], m.find(b'world'), m.rfind(b'two'), m.readline(), m.tell())
            m[0:5] = b'HELLO'; m.flush()
            f.seek(0); print(f.read(11))
            m.seek(-4, 2); print(m.read(), m.read())
            try: m.write(b'x')
            except ValueError as e: print(e)
            m.move(0, 6, 5); print(m[:12]); print(list(m)[:2], b'\n' in m, m.size())
            try: m[1000]
            except IndexError as e: print(e)
            try: m[0:2]=b'abc'
            except IndexError as e: print(e)
            print(memoryview(m)[:3].tobytes(), bytes(m)[:3], repr(m).split('.',1)[1])
        print(m.closed)
        try: m.read()
        except ValueError as e: print(e)
        r = mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ)
        try: r[0]=1
        except TypeError as e: print(e)
        c = mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_COPY); c[0]=33; print(c[:3], r[:3]); print(repr(c), repr(r))
        fcntl.flock(f, fcntl.LOCK_EX)
        g = open(p, 'rb')
        try: fcntl.flock(g, fcntl.LOCK_SH|fcntl.LOCK_NB)
        except OSError as e: print(type(e).__name__, e)
        fcntl.flock(f, fcntl.LOCK_SH); fcntl.flock(g, fcntl.LOCK_SH|fcntl.LOCK_NB); g.close()
        fcntl.flock(f, fcntl.LOCK_UN)
        fcntl.lockf(f, fcntl.LOCK_EX|fcntl.LOCK_NB); fcntl.lockf(f, fcntl.LOCK_UN)
        print(fcntl.fcntl(f, fcntl.F_GETFD), fcntl.fcntl(f, fcntl.F_GETFL)&3)
        try: fcntl.lockf(f, 99)
        except ValueError as e: print(e)
        try: fcntl.ioctl(f, termios.TIOCGWINSZ, b'\0'*8)
        except OSError as e: print(e)
        try: termios.tcgetattr(f)
        except termios.error as e: print(repr(e))
a = mmap.mmap(-1, 20); a.write(b'abc'); a.seek(0); print(a.read(5)); a.resize(4096); print(len(a)); print(repr(a))
for bad in [(-1,-1),(-1,0)]:
    try: mmap.mmap(*bad)
    except (OverflowError, OSError, ValueError) as e: print(type(e).__name__, e)
print(locale.setlocale(locale.LC_ALL, "C"), locale.localeconv()["decimal_point"], locale.setlocale(locale.LC_ALL))
try:
    locale.setlocale(locale.LC_ALL, "xx_YY")
except locale.Error as e:
    print(repr(e))
print(locale.format_string("%d %.2f", (1234567, 1234.5), grouping=True), locale.atof("1.5"), locale.strcoll("a", "b"))
print(locale.nl_langinfo(locale.DAY_1), locale.nl_langinfo(locale.MON_12), locale.nl_langinfo(locale.D_T_FMT))
print(locale.localeconv())
