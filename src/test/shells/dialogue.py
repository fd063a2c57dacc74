"""Holds a dialogue with a program at a terminal of its own.

Each line of standard input is a step: `wait TEXT` until the program has written that, `type LINE`,
`press KEY` together with Ctrl, or `kill SIGNAL`. At its end it prints what stood on the terminal,
the program's exit code, and whether the terminal shows again what is typed.
"""

import fcntl
import os
import pty
import signal
import subprocess
import sys
import termios
import threading

ours, theirs = pty.openpty()
program = subprocess.Popen(
    sys.argv[1:],
    stdin=theirs,
    stdout=theirs,
    stderr=theirs,
    start_new_session=True,
    preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
)
screen = bytearray()
written = threading.Condition()
DONE = b"\x00"


def read():
    while not screen.endswith(DONE):
        data = os.read(ours, 4096)
        with written:
            screen.extend(data)
            written.notify_all()


def wait(text, start):
    with written:
        if not written.wait_for(lambda: text in screen[start:], 30):
            program.kill()
            sys.exit("did not see %r, but:\n%s" % (text, screen[start:].decode()))
        return screen.index(text, start) + len(text)


threading.Thread(target=read, daemon=True).start()
seen = 0
for step in sys.stdin.read().splitlines():
    verb, _, text = step.partition(" ")
    if verb == "wait":
        seen = wait(text.encode(), seen)
    elif verb == "type":
        os.write(ours, text.encode() + b"\r")
    elif verb == "press":
        os.write(ours, bytes([ord(text) & 0x1F]))
    elif verb == "kill":
        program.send_signal(signal.Signals["SIG" + text])
    else:
        sys.exit("no such step: " + step)

code = program.wait()
os.write(theirs, DONE)
wait(DONE, seen)
print(screen[:-1].decode().replace("\r\n", "\n").rstrip("\n"))
print("code", code)
print("echo", "on" if termios.tcgetattr(theirs)[3] & termios.ECHO else "off")
