// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.modules.imports.StandardLibrary;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import java.nio.charset.StandardCharsets;

/**
 * A path that a program names: by text, by bytes, or by an open descriptor.
 *
 * @param original what messages and {@code OSError.filename} show
 * @param text the path, or {@code null} when it is a descriptor
 * @param descriptor or -1
 */
public record PosixPath(Object original, String text, int descriptor, boolean isBytes) {

    /** The path of an argument that may not be a descriptor. */
    @TruffleBoundary
    public static PosixPath of(Object argument, String function) {
        return of(argument, function, false);
    }

    @TruffleBoundary
    public static PosixPath of(Object argument, String function, boolean descriptorAllowed) {
        Object path = PyValueObject.unwrap(argument);
        if (descriptorAllowed && !(path instanceof TruffleString) && Conversions.hasIndex(path)) {
            return new PosixPath(argument, null, Conversions.toInt(path), false);
        }
        if (!(path instanceof TruffleString) && !(path instanceof PyBytes)) {
            Object result = Calls.special(path, Names.FSPATH);
            if (result == null) {
                String expected =
                        descriptorAllowed ? "string, bytes, os.PathLike or integer" : "string, bytes or os.PathLike";
                throw Errors.typeError(function + ": path should be " + expected + ", not "
                        + Types.of(argument).shortName());
            }
            path = PyValueObject.unwrap(result);
            if (!(path instanceof TruffleString) && !(path instanceof PyBytes)) {
                throw badFsPath(argument, result);
            }
        }
        String text = javaText(path);
        if (text.indexOf('\0') >= 0) {
            throw Errors.valueError("embedded null byte");
        }
        return new PosixPath(path, text, -1, path instanceof PyBytes);
    }

    private static RuntimeException badFsPath(Object argument, Object result) {
        return Errors.typeError(
                "expected " + Types.of(argument).shortName() + ".__fspath__() to return str or bytes, not "
                        + Types.of(result).shortName());
    }

    /** As {@code os.fspath}: a str or bytes. */
    @TruffleBoundary
    public static Object fspath(Object path) {
        Object plain = PyValueObject.unwrap(path);
        if (plain instanceof TruffleString || plain instanceof PyBytes) {
            return path;
        }
        Object result = Calls.special(path, Names.FSPATH);
        if (result == null) {
            throw Errors.typeError("expected str, bytes or os.PathLike object, not "
                    + Types.of(path).shortName());
        }
        Object value = PyValueObject.unwrap(result);
        if (!(value instanceof TruffleString) && !(value instanceof PyBytes)) {
            throw badFsPath(path, result);
        }
        return result;
    }

    /** The text of a str or of bytes in the file system's encoding. */
    @TruffleBoundary
    public static String javaText(Object path) {
        Object plain = PyValueObject.unwrap(path);
        return plain instanceof TruffleString text
                ? Str.toJava(text)
                : new String(Buffers.bytes(plain), StandardCharsets.UTF_8);
    }

    /** A name that the system returns, as str or as bytes. */
    @TruffleBoundary
    public static Object pythonName(String name, boolean asBytes) {
        return asBytes ? new PyBytes(name.getBytes(StandardCharsets.UTF_8)) : Str.of(name);
    }

    /** The file itself. */
    @TruffleBoundary
    public TruffleFile file() {
        if (descriptor >= 0 || text == null) {
            try {
                TruffleFile path = PosixFiles.get().file(descriptor).path();
                if (path == null) {
                    throw OsFailure.error(Errno.EBADF, original);
                }
                return path;
            } catch (OsFailure e) {
                throw OsFailure.error(e, original);
            }
        }
        return file(PythonContext.get(), text);
    }

    /** The file, below the directory that {@code directory} is open at unless that is {@code None}. */
    @TruffleBoundary
    public TruffleFile file(Object directory) {
        if (directory == PyNone.NONE || text == null || text.startsWith("/")) {
            return file();
        }
        try {
            int number = Conversions.toInt(directory);
            TruffleFile base = PosixFiles.get().file(number).path();
            if (base == null) {
                throw OsFailure.error(Errno.ENOTDIR, original);
            }
            return base.resolve(text);
        } catch (OsFailure e) {
            throw OsFailure.error(e, original);
        }
    }

    /** The file of a path; those of the standard library may be read whatever the context allows. */
    @TruffleBoundary
    public static TruffleFile file(PythonContext context, String text) {
        if (text.isEmpty()) {
            throw OsFailure.error(Errno.ENOENT, Str.EMPTY);
        }
        if (StandardLibrary.contains(context, text)) {
            return context.env().getInternalTruffleFile(text);
        }
        try {
            return context.env().getPublicTruffleFile(text);
        } catch (IllegalArgumentException | SecurityException | UnsupportedOperationException e) {
            throw OsFailure.error(e, Str.of(text));
        }
    }
}
