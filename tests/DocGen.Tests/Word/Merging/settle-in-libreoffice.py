"""Has LibreOffice accept or reject every change in Word files: settle-in-libreoffice.py FOLDER, whose NAME.docx become NAME.accept.docx and NAME.reject.docx."""
import os
import pathlib
import signal
import subprocess
import sys
import time
import traceback

import uno  # comes before what follows, which it imports from the office
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def named(name, value):
    pair = PropertyValue()
    pair.Name, pair.Value = name, value
    return pair


def connected(office, pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while office.poll() is None:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit(f"soffice ended with {office.returncode} before it answered")


folder = pathlib.Path(sys.argv[1]).resolve()
files = sorted(folder.glob("*.docx"))
signal.signal(signal.SIGTERM, lambda *_: sys.exit("out of time"))
pipe = f"settle{os.getpid()}"
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", f"-env:UserInstallation={(folder / 'profile').as_uri()}", f"--accept=pipe,name={pipe};urp;"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "SAL_USE_VCLPLUGIN": "svp"}, start_new_session=True)
code = 0
try:
    context = connected(office, pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for file in files:
        for how in ("accept", "reject"):
            document = desktop.loadComponentFromURL(file.as_uri(), "_blank", 0, (named("Hidden", True),))
            dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{how.capitalize()}AllTrackedChanges", "", 0, ())
            document.storeToURL(file.with_suffix(f".{how}.docx").as_uri(), (named("FilterName", "MS Word 2007 XML"),))
            document.close(True)
except BaseException:
    traceback.print_exc()
    code = 1
finally:
    # soffice starts a process that starts another.
    os.killpg(office.pid, signal.SIGKILL)
    sys.stderr.flush()
    # The bridge to an office that is gone now and then ends an interpreter that shuts down in order.
    os._exit(code)
