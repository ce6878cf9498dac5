// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.select;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.Multiplexer;
import dev.fantail.modules.posix.OpenFile;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.PosixDescriptors;
import dev.fantail.modules.posix.PosixFiles;
import dev.fantail.modules.posix.Watchable;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.protocol.Conversions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Methods of {@code select.poll()}. */
@BuiltinClass(type = "select.poll")
public final class PollMethods {
    static final int IN = 1;
    static final int PRIORITY = 2;
    static final int OUT = 4;
    static final int ERROR = 8;
    static final int HANG_UP = 16;
    static final int INVALID = 32;

    private PollMethods() {}

    @Builtin("register(self, fd, eventmask=7, /)")
    static void register(PyPoll self, Object fd, int mask) {
        synchronized (self) {
            self.events().put(PosixDescriptors.descriptorOf(fd), mask & 0xffff);
        }
    }

    @Builtin("modify(self, fd, eventmask, /)")
    static void modify(PyPoll self, Object fd, int mask) {
        int descriptor = PosixDescriptors.descriptorOf(fd);
        synchronized (self) {
            if (!self.events().containsKey(descriptor)) {
                throw OsFailure.error(Errno.ENOENT);
            }
            self.events().put(descriptor, mask & 0xffff);
        }
    }

    @Builtin("unregister(self, fd, /)")
    static void unregister(PyPoll self, Object fd) {
        int descriptor = PosixDescriptors.descriptorOf(fd);
        synchronized (self) {
            if (self.events().remove(descriptor) == null) {
                throw Errors.keyError((long) descriptor);
            }
        }
    }

    @Builtin("poll(self, timeout=None, /)")
    static Object poll(PyPoll self, Object timeout) {
        long nanoseconds = -1;
        if (timeout != PyNone.NONE) {
            double milliseconds = timeout instanceof Double value ? value : Conversions.toLong(timeout);
            nanoseconds = milliseconds < 0 ? -1 : (long) Math.ceil(milliseconds * 1e6);
        }
        Map<Integer, Integer> wanted;
        synchronized (self) {
            wanted = new java.util.LinkedHashMap<>(self.events());
        }
        PosixFiles files = PosixFiles.get();
        PyList result = new PyList();
        List<Integer> descriptors = new ArrayList<>();
        List<Multiplexer.Request> requests = new ArrayList<>();
        for (Map.Entry<Integer, Integer> entry : wanted.entrySet()) {
            try {
                OpenFile file = files.file(entry.getKey());
                int mask = entry.getValue();
                requests.add(new Multiplexer.Request(file, (mask & (IN | PRIORITY)) != 0, (mask & OUT) != 0));
                descriptors.add(entry.getKey());
            } catch (OsFailure e) {
                result.append(PyTuple.of((long) entry.getKey(), (long) INVALID));
            }
        }
        try {
            Multiplexer.await(requests, result.size() > 0 ? 0 : nanoseconds);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
        for (int i = 0; i < requests.size(); i++) {
            long found = found(requests.get(i));
            if (found != 0) {
                result.append(PyTuple.of((long) descriptors.get(i), found));
            }
        }
        return result;
    }

    private static long found(Multiplexer.Request request) {
        boolean hangUp = request.file() instanceof Watchable watchable && watchable.hangUp();
        return (request.canRead() ? IN : 0) | (request.canWrite() ? OUT : 0) | (hangUp ? HANG_UP : 0);
    }
}
