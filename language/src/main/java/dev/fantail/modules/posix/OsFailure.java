// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Locale;

/** A failed operation of the system with its error number, before it is an {@code OSError}. */
public final class OsFailure extends IOException {
    private static final long serialVersionUID = 1;

    private final int number;

    public OsFailure(int number) {
        super(Errno.text(number));
        this.number = number;
    }

    public int number() {
        return number;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    /** {@code OSError(number, text)}. */
    @TruffleBoundary
    public static PyException error(int number) {
        return Errors.of(ExceptionTypes.OS_ERROR, (long) number, Errno.text(number));
    }

    /** {@code OSError(number, text, filename)}; without a file name for {@code null}. */
    @TruffleBoundary
    public static PyException error(int number, Object filename) {
        return filename == null
                ? error(number)
                : Errors.of(ExceptionTypes.OS_ERROR, (long) number, Errno.text(number), filename);
    }

    /** {@code OSError(number, text, filename, None, filename2)}. */
    @TruffleBoundary
    public static PyException error(int number, Object filename, Object filename2) {
        return Errors.of(
                ExceptionTypes.OS_ERROR,
                (long) number,
                Errno.text(number),
                filename,
                dev.fantail.objects.PyNone.NONE,
                filename2);
    }

    /** The {@code OSError} for a Java exception: of I/O, of security, or of an operation that is not offered. */
    @TruffleBoundary
    public static PyException error(Exception cause, Object filename) {
        return error(numberOf(cause), filename);
    }

    @TruffleBoundary
    public static PyException error(Exception cause) {
        return error(numberOf(cause), null);
    }

    @TruffleBoundary
    public static int numberOf(Exception cause) {
        return switch (cause) {
            case OsFailure failure -> failure.number;
            case NoSuchFileException e -> Errno.ENOENT;
            case FileNotFoundException e -> Errno.ENOENT;
            case FileAlreadyExistsException e -> Errno.EEXIST;
            case AccessDeniedException e -> Errno.EACCES;
            case DirectoryNotEmptyException e -> Errno.ENOTEMPTY;
            case NotDirectoryException e -> Errno.ENOTDIR;
            case NotLinkException e -> Errno.EINVAL;
            case FileSystemLoopException e -> Errno.ELOOP;
            case FileSystemException e -> fromText(e.getReason(), Errno.EIO);
            case ClosedChannelException e -> Errno.EBADF;
            case NonReadableChannelException e -> Errno.EBADF;
            case NonWritableChannelException e -> Errno.EBADF;
            case BindException e -> fromText(e.getMessage(), Errno.EADDRINUSE);
            case ConnectException e -> fromText(e.getMessage(), Errno.ECONNREFUSED);
            case NoRouteToHostException e -> Errno.EHOSTUNREACH;
            case SocketTimeoutException e -> Errno.ETIMEDOUT;
            case ProtocolException e -> Errno.EPROTO;
            case IOException e -> fromText(e.getMessage(), Errno.EIO);
            case SecurityException e -> Errno.EPERM;
            case UnsupportedOperationException e -> Errno.EOPNOTSUPP;
            case IllegalArgumentException e -> Errno.EINVAL;
            default -> Errno.EIO;
        };
    }

    /** Java keeps the text of the system's error and drops the number. */
    private static int fromText(String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("connection reset")) {
            // Said by Java itself, which then has not asked the system.
            return Errno.ECONNRESET;
        }
        for (int number : Errno.names().keySet()) {
            if (lower.contains(Errno.text(number).toLowerCase(Locale.ROOT))) {
                return number;
            }
        }
        return otherwise;
    }
}
