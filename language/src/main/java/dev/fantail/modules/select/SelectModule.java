// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.select;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.modules.posix.Multiplexer;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.PosixDescriptors;
import dev.fantail.modules.posix.PosixFiles;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code select}. */
@BuiltinModule("select")
public final class SelectModule {
    private SelectModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("error", ExceptionTypes.OS_ERROR);
        module.set("POLLIN", 1L);
        module.set("POLLPRI", 2L);
        module.set("POLLOUT", 4L);
        module.set("POLLERR", 8L);
        module.set("POLLHUP", 16L);
        module.set("POLLNVAL", 32L);
        module.set("POLLRDNORM", 64L);
        module.set("POLLRDBAND", 128L);
        module.set("POLLWRNORM", 256L);
        module.set("POLLWRBAND", 512L);
        module.set("POLLMSG", 1024L);
        module.set("POLLRDHUP", 8192L);
        module.set("PIPE_BUF", 4096L);
    }

    @Builtin("poll()")
    static Object poll() {
        return new PyPoll();
    }

    @Builtin("select(rlist, wlist, xlist, timeout=None, /)")
    static Object select(Object readers, Object writers, Object exceptional, Object timeout) {
        long nanoseconds = -1;
        if (timeout != PyNone.NONE) {
            double seconds;
            try {
                seconds = Conversions.toDouble(timeout);
            } catch (PyException e) {
                throw Errors.typeError("timeout must be a float or None");
            }
            if (seconds < 0) {
                throw Errors.valueError("timeout must be non-negative");
            }
            nanoseconds = (long) Math.ceil(seconds * 1e9);
        }
        Object[] read = items(readers, 1);
        Object[] write = items(writers, 2);
        for (Object file : items(exceptional, 3)) {
            PosixDescriptors.descriptorOf(file);
        }
        List<Multiplexer.Request> requests = new ArrayList<>();
        try {
            PosixFiles files = PosixFiles.get();
            for (Object file : read) {
                requests.add(new Multiplexer.Request(files.file(PosixDescriptors.descriptorOf(file)), true, false));
            }
            for (Object file : write) {
                requests.add(new Multiplexer.Request(files.file(PosixDescriptors.descriptorOf(file)), false, true));
            }
            Multiplexer.await(requests, nanoseconds);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
        PyList canRead = new PyList();
        PyList canWrite = new PyList();
        for (int i = 0; i < read.length; i++) {
            if (requests.get(i).canRead()) {
                canRead.append(read[i]);
            }
        }
        for (int i = 0; i < write.length; i++) {
            if (requests.get(read.length + i).canWrite()) {
                canWrite.append(write[i]);
            }
        }
        return PyTuple.of(canRead, canWrite, new PyList());
    }

    private static Object[] items(Object sequence, int position) {
        try {
            return Iteration.toArray(sequence);
        } catch (PyException e) {
            throw e.isInstance(ExceptionTypes.TYPE_ERROR) ? Errors.typeError("arguments 1-3 must be sequences") : e;
        }
    }
}
