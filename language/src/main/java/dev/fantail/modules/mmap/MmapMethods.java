// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.mmap;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.OpenFile;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.Posix;
import dev.fantail.modules.posix.PosixFiles;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyMemoryView;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySlice;
import dev.fantail.objects.PyType;
import dev.fantail.objects.SliceIndices;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The methods of {@code mmap.mmap}. */
@BuiltinClass(type = "mmap.mmap")
public final class MmapMethods {
    private static final int MAP_SHARED = 1;
    private static final int MAP_PRIVATE = 2;
    private static final int PROT_READ_WRITE = 3;
    private static final int PROT_WRITE = 2;

    private MmapMethods() {}

    @Builtin("__new__(cls, fileno, length, flags=1, prot=3, access=0, offset=0)")
    static Object create(PyType cls, int descriptor, long length, int flags, int protection, int access, long offset) {
        if (length < 0) {
            throw Errors.overflowError("memory mapped length must be positive");
        }
        if (offset < 0) {
            throw Errors.overflowError("memory mapped offset must be positive");
        }
        MmapAccess how = access(flags, protection, access);
        try {
            if (descriptor == -1) {
                if (length == 0) {
                    throw new OsFailure(Errno.EINVAL);
                }
                return new PyMmap(cls, how, null, offset, size(length));
            }
            OpenFile file = PosixFiles.get().file(descriptor);
            long mapped = length;
            if (file.kind() == Posix.S_IFREG) {
                mapped = lengthInFile(file.size(), length, offset);
            }
            int mode = file.flags() & Posix.O_ACCMODE;
            if (mode == Posix.O_WRONLY || how == MmapAccess.SHARED && mode == Posix.O_RDONLY) {
                throw new OsFailure(Errno.EACCES);
            }
            if (offset % MmapModule.GRANULARITY != 0) {
                throw new OsFailure(Errno.EINVAL);
            }
            return new PyMmap(cls, how, file, offset, size(mapped));
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    private static long lengthInFile(long fileSize, long length, long offset) {
        if (length == 0) {
            if (fileSize == 0) {
                throw Errors.valueError("cannot mmap an empty file");
            } else if (offset >= fileSize) {
                throw Errors.valueError("mmap offset is greater than file size");
            }
            return fileSize - offset;
        } else if (offset > fileSize || fileSize - offset < length) {
            throw Errors.valueError("mmap length is greater than file size");
        }
        return length;
    }

    private static int size(long length) {
        if (length > Integer.MAX_VALUE - 8) {
            throw Errors.of(ExceptionTypes.OVERFLOW_ERROR, "memory mapped length is too large for this platform");
        }
        return (int) length;
    }

    private static MmapAccess access(int flags, int protection, int access) {
        if (access != 0 && (flags != MAP_SHARED || protection != PROT_READ_WRITE)) {
            throw Errors.valueError("mmap can't specify both access and flags, prot.");
        }
        return switch (access) {
            case 0 ->
                (protection & PROT_WRITE) == 0
                        ? MmapAccess.READ
                        : (flags & MAP_PRIVATE) != 0 ? MmapAccess.COPY : MmapAccess.SHARED;
            case 1 -> MmapAccess.READ;
            case 2 -> MmapAccess.SHARED;
            case 3 -> MmapAccess.COPY;
            default -> throw Errors.valueError("mmap invalid access parameter.");
        };
    }

    @Builtin("close(self)")
    static void close(PyMmap self) {
        try {
            self.close();
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin(value = "closed", kind = Builtin.Kind.GETTER)
    static boolean closed(PyMmap self) {
        return self.isClosed();
    }

    @Builtin("__enter__(self)")
    static Object enter(PyMmap self) {
        self.memory();
        return self;
    }

    @Builtin("__exit__(self, *args)")
    static void exit(PyMmap self, Object[] args) {
        close(self);
    }

    @Builtin("__len__(self, /)")
    static long length(PyMmap self) {
        return self.memory().limit();
    }

    @Builtin("size(self)")
    static long size(PyMmap self) {
        self.memory();
        try {
            return self.fileSize();
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("tell(self)")
    static long tell(PyMmap self) {
        self.memory();
        return self.position();
    }

    @Builtin("seek(self, pos, whence=0, /)")
    static void seek(PyMmap self, long pos, int whence) {
        long base = switch (whence) {
            case 0 -> 0;
            case 1 -> self.position();
            case 2 -> self.memory().limit();
            default -> throw Errors.valueError("unknown seek type");
        };
        if (base + pos < 0 || base + pos > self.memory().limit()) {
            throw Errors.valueError("seek out of range");
        }
        self.setPosition((int) (base + pos));
    }

    @Builtin("read(self, n=None, /)")
    static Object read(PyMmap self, Object n) {
        int left = self.memory().limit() - self.position();
        long wanted;
        if (n == PyNone.NONE) {
            wanted = left;
        } else if (Conversions.hasIndex(n)) {
            wanted = Conversions.toLong(n);
        } else {
            throw Errors.typeError(
                    "argument should be integer or None, not '" + Types.of(n).shortName() + "'");
        }
        int count = wanted < 0 ? Math.max(0, left) : (int) Math.max(0, Math.min(wanted, left));
        byte[] bytes = self.bytes(self.position(), self.position() + count);
        self.setPosition(self.position() + count);
        return new PyBytes(bytes);
    }

    @Builtin("read_byte(self)")
    static long readByte(PyMmap self) {
        ByteBuffer memory = self.memory();
        if (self.position() >= memory.limit()) {
            throw Errors.valueError("read byte out of range");
        }
        long value = memory.get(self.position()) & 0xff;
        self.setPosition(self.position() + 1);
        return value;
    }

    @Builtin("readline(self)")
    static Object readLine(PyMmap self) {
        ByteBuffer memory = self.memory();
        int start = self.position();
        int end = start;
        while (end < memory.limit() && memory.get(end++) != '\n') {
            continue;
        }
        self.setPosition(end);
        return new PyBytes(self.bytes(start, end));
    }

    @Builtin("write(self, data, /)")
    static long write(PyMmap self, byte[] data) {
        ByteBuffer memory = self.writable();
        if (self.position() > memory.limit() || memory.limit() - self.position() < data.length) {
            throw Errors.valueError("data out of range");
        }
        memory.put(self.position(), data);
        self.setPosition(self.position() + data.length);
        return data.length;
    }

    @Builtin("write_byte(self, value, /)")
    static void writeByte(PyMmap self, Object value) {
        byte number = item(value);
        ByteBuffer memory = self.writable();
        if (self.position() >= memory.limit()) {
            throw Errors.valueError("write byte out of range");
        }
        memory.put(self.position(), number);
        self.setPosition(self.position() + 1);
    }

    @Builtin("move(self, dest, src, count, /)")
    static void move(PyMmap self, long destination, long source, long count) {
        ByteBuffer memory = self.writable();
        int limit = memory.limit();
        if (destination < 0 || source < 0 || count < 0 || limit - destination < count || limit - source < count) {
            throw Errors.valueError("source, destination, or count out of range");
        }
        byte[] moved = self.bytes((int) source, (int) (source + count));
        memory.put((int) destination, moved);
    }

    @Builtin("flush(self, offset=0, size=<unset>, /)")
    static void flush(PyMmap self, long offset, Object size) {
        int limit = self.memory().limit();
        long length = size == null ? limit - offset : Conversions.toLong(size);
        if (offset < 0 || length < 0 || limit - offset < length) {
            throw Errors.valueError("flush values out of range");
        }
        if (!self.access().isWritable() || self.access() == MmapAccess.COPY) {
            return;
        }
        if (offset % MmapModule.GRANULARITY != 0) {
            throw OsFailure.error(Errno.EINVAL);
        }
        try {
            self.flush((int) offset, (int) length);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("resize(self, newsize, /)")
    static void resize(PyMmap self, long size) {
        self.memory();
        if (self.access() != MmapAccess.SHARED) {
            throw Errors.typeError("mmap can't resize a readonly or copy-on-write memory map.");
        }
        if (size < 0 || size + self.offset() < 0) {
            throw Errors.valueError("new size out of range");
        }
        try {
            self.resize(size(size));
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("madvise(self, option, start=0, length=<unset>, /)")
    static void advise(PyMmap self, int option, long start, Object length) {
        if (start < 0 || start >= self.memory().limit()) {
            throw Errors.valueError("madvise start out of bounds");
        }
        if (length != null && Conversions.toLong(length) < 0) {
            throw Errors.valueError("madvise length invalid");
        }
    }

    @Builtin("find(self, sub, start=<unset>, end=<unset>, /)")
    static long find(PyMmap self, byte[] sub, Object start, Object end) {
        return search(self, sub, start, end, false);
    }

    @Builtin("rfind(self, sub, start=<unset>, end=<unset>, /)")
    static long findLast(PyMmap self, byte[] sub, Object start, Object end) {
        return search(self, sub, start, end, true);
    }

    private static long search(PyMmap self, byte[] sub, Object startArgument, Object endArgument, boolean last) {
        ByteBuffer memory = self.memory();
        int limit = memory.limit();
        int start = bound(startArgument, self.position(), limit);
        int end = bound(endArgument, limit, limit);
        int step = last ? -1 : 1;
        for (int at = last ? end - sub.length : start; at >= start && at + sub.length <= end; at += step) {
            int matched = 0;
            while (matched < sub.length && memory.get(at + matched) == sub[matched]) {
                matched++;
            }
            if (matched == sub.length) {
                return at;
            }
        }
        return -1;
    }

    private static int bound(Object argument, int otherwise, int limit) {
        if (argument == null) {
            return otherwise;
        }
        long value = Conversions.toLong(argument);
        return (int) Math.max(0, Math.min(value < 0 ? value + limit : value, limit));
    }

    private static int position(PyMmap self, Object key) {
        if (!Conversions.hasIndex(key)) {
            throw Errors.typeError("mmap indices must be integers");
        }
        long index = Conversions.toLong(key);
        int limit = self.memory().limit();
        if (index < 0) {
            index += limit;
        }
        if (index < 0 || index >= limit) {
            throw Errors.indexError("mmap index out of range");
        }
        return (int) index;
    }

    private static byte item(Object value) {
        if (!Conversions.hasIndex(value)) {
            throw Errors.typeError("mmap item value must be an int");
        }
        long number = Conversions.toLong(value);
        if (number < 0 || number > 255) {
            throw Errors.valueError("mmap item value must be in range(0, 256)");
        }
        return (byte) number;
    }

    @Builtin("__getitem__(self, key, /)")
    static Object getItem(PyMmap self, Object key) {
        ByteBuffer memory = self.memory();
        if (!(key instanceof PySlice slice)) {
            return (long) (memory.get(position(self, key)) & 0xff);
        }
        SliceIndices indices = SliceIndices.of(slice, memory.limit());
        if (indices.step() == 1) {
            return new PyBytes(self.bytes(indices.start(), indices.start() + indices.count()));
        }
        byte[] bytes = new byte[indices.count()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = memory.get(indices.start() + i * indices.step());
        }
        return new PyBytes(bytes);
    }

    @Builtin("__setitem__(self, key, value, /)")
    static void setItem(PyMmap self, Object key, Object value) {
        ByteBuffer memory = self.writable();
        if (!(key instanceof PySlice slice)) {
            memory.put(position(self, key), item(value));
            return;
        }
        SliceIndices indices = SliceIndices.of(slice, memory.limit());
        byte[] bytes = Buffers.bytes(value);
        if (bytes.length != indices.count()) {
            throw Errors.indexError("mmap slice assignment is wrong size");
        }
        for (int i = 0; i < bytes.length; i++) {
            memory.put(indices.start() + i * indices.step(), bytes[i]);
        }
    }

    @Builtin("__delitem__(self, key, /)")
    static void deleteItem(PyMmap self, Object key) {
        throw Errors.typeError(
                key instanceof PySlice
                        ? "mmap object doesn't support slice deletion"
                        : "mmap object doesn't support item deletion");
    }

    /** Iteration gives bytes of length one, unlike indexing. */
    @Builtin("__iter__(self, /)")
    static Object iterate(PyMmap self) {
        PyMemoryView view = PyMemoryView.of(self);
        PyMemoryView characters = (PyMemoryView) Calls.method(view, ConstantValues.intern("cast"), Str.of("c"));
        Object iterator = Iteration.iter(characters);
        characters.release();
        view.release();
        return iterator;
    }

    @Builtin("__repr__(self, /)")
    static String represent(PyMmap self) {
        String access = switch (self.access()) {
            case READ -> "ACCESS_READ";
            case SHARED -> "ACCESS_DEFAULT";
            case COPY -> "ACCESS_COPY";
        };
        String start =
                "<" + (self.type() == PyMmap.TYPE ? "mmap.mmap" : self.type().bareName()) + " closed=";
        return self.isClosed()
                ? start + "True, access=" + access + ">"
                : start + "False, access=" + access + ", length="
                        + self.memory().limit() + ", pos=" + self.position() + ", offset=" + self.offset() + ">";
    }
}
