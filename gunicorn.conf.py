"""How gunicorn serves the site, in the demo and in production; a flag on the command line wins over this file."""

import contextlib
import ctypes
import os

M_ARENA_MAX = -8  # of mallopt(3)

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"  # a proxy stands before it; the world does not reach it
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "1"))
threads = 8
loglevel = "error"  # as a warning it would report every HEAD request
accesslog = None  # no line a visitor: nobody reads along
control_socket_disable = True


def on_starting(server):
    """Tell the site how many processes there are, so that its own check can warn (see config/checks.py)."""
    os.environ["WEB_CONCURRENCY"] = str(server.cfg.workers)


def post_fork(server, worker):
    """Let the threads share two pools of memory; the C library of Linux would give each its own, and keep them all."""
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, 2)
