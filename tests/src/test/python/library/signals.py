"""Handlers of signals, timers, masks, and the end of waits."""
import signal, os, time, threading
hits = []
# A shell that starts programs in the background has them ignore it.
signal.signal(signal.SIGINT, signal.default_int_handler)
def h(n, f): hits.append((signal.Signals(n).name, f.f_code.co_name if f else None))
print(signal.signal(signal.SIGUSR1, h), signal.getsignal(signal.SIGUSR1) is h)
os.kill(os.getpid(), signal.SIGUSR1)
print(hits); hits.clear()
signal.raise_signal(signal.SIGUSR1); print(hits); hits.clear()
signal.signal(signal.SIGALRM, h)
print(signal.setitimer(signal.ITIMER_REAL, 0.1)[1])
def spin():
    t = time.time()
    while not hits and time.time() - t < 5: pass
spin(); print(hits); hits.clear()
print(signal.alarm(100), signal.alarm(0))
# timeout idiom
class Timeout(Exception): pass
def boom(n, f): raise Timeout('late')
signal.signal(signal.SIGALRM, boom)
signal.setitimer(signal.ITIMER_REAL, 0.1)
try: time.sleep(5)
except Timeout as e: print('timeout', e)
signal.setitimer(signal.ITIMER_REAL, 0.1)
try: threading.Event().wait(5)
except Timeout as e: print('timeout', e)
signal.setitimer(signal.ITIMER_REAL, 0.1)
def forever():
    while True: x = len("a")
try: forever()
except Timeout as e: print('timeout', e)
try: os.kill(os.getpid(), signal.SIGINT); time.sleep(1)
except KeyboardInterrupt: print('KI')
# from other thread
import _thread
def other(): time.sleep(0.1); _thread.interrupt_main()
threading.Thread(target=other).start()
try: time.sleep(5); print('no')
except KeyboardInterrupt: print('KI2')
def bad():
    try: signal.signal(signal.SIGUSR1, h)
    except ValueError as e: print(e)
t = threading.Thread(target=bad); t.start(); t.join()
for a in ((9, h), (99, h), (10, 'x')):
    try: signal.signal(*a)
    except (OSError, ValueError, TypeError) as e: print(type(e).__name__, e)
signal.signal(signal.SIGUSR1, h)
print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1]))
os.kill(os.getpid(), signal.SIGUSR1); print(hits, signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1])); print(hits)
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2]); os.kill(os.getpid(), signal.SIGUSR2); print(signal.sigwait([signal.SIGUSR2]))
print(signal.sigtimedwait([signal.SIGUSR2], 0.05))
print(signal.getsignal(signal.SIGPIPE), signal.getsignal(signal.SIGTERM), signal.strsignal(2), signal.SIGRTMIN, len(signal.valid_signals()))
signal.signal(signal.SIGUSR1, signal.SIG_IGN); os.kill(os.getpid(), signal.SIGUSR1); print(signal.getsignal(signal.SIGUSR1))
r, w = __import__('socket').socketpair(); r.setblocking(False); w.setblocking(False)
print(signal.set_wakeup_fd(w.fileno())); signal.signal(signal.SIGUSR1, lambda *a: None); signal.raise_signal(signal.SIGUSR1); print(r.recv(10)); signal.set_wakeup_fd(-1)
try: signal.setitimer(9, 1)
except signal.ItimerError as e: print(e)
