// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/**
 * One run of the body of an asynchronous generator up to its next item, as {@code await} drives it: {@link #enter}, then
 * the body is resumed, then {@link #leave} or {@link #failed}.
 */
public interface AsyncGeneratorStep extends NativeAwaitable {
    PyGenerator generator();

    /** Checks that the body may be resumed; answers what its suspension is to evaluate to. */
    Object enter(Object value);

    /**
     * @param yielded by the body; {@code null} when it has returned, which raises StopAsyncIteration
     * @return what the awaiter waits for, or {@code null} when this was an item, which then is {@link #result}
     */
    Object leave(Object yielded);

    /** The body has raised an exception; answers it. */
    PyException failed(PyException exception);
}
