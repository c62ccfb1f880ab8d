"""How gunicorn serves the site, in the demo and in production; a flag on the command line wins over this file."""

import contextlib
import ctypes
import gc
import os
from importlib import import_module
from threading import Timer

M_ARENA_MAX = -8  # of mallopt(3)
CALM_AFTER = 1.0  # seconds: the first answers have gone out

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"  # a proxy stands before it; the world does not reach it
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "1"))
threads = 8
preload_app = True  # what is loaded once, before the processes part, lies in memory once
loglevel = "error"  # as a warning it would report every HEAD request
accesslog = None  # no line a visitor: nobody reads along
control_socket_disable = True


def nworkers_changed(server, new, old):
    """Tell the site how many processes there are, so that its own check can warn (see config/checks.py)."""
    os.environ["WEB_CONCURRENCY"] = str(new)


def when_ready(server):
    """The site is loaded and no process works yet: a database is for one process, and what is here stays for ever.

    The collector of rubbish need not look at it again; by looking it would write, and copy what was shared.
    """
    import_module("django.db").connections.close_all()
    gc.collect()
    gc.freeze()


def post_fork(server, worker):
    """Let the threads share two pools of memory; the C library of Linux would give each its own, and keep them all."""
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, 2)


def post_worker_init(worker):
    """Read the word list when the first answers have gone out."""
    beside = Timer(CALM_AFTER, open_word_list)
    beside.daemon = True
    beside.start()


def open_word_list():
    """Read the Dutch word list before somebody asks a word that no lesson has: it takes a fifth of a second."""
    import_module("lessons.search.analyser").language()
