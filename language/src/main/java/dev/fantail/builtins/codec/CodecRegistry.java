// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.codec;

import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Truth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The codecs and error handlers that a context has registered. */
public final class CodecRegistry {
    private static final String KEY = "codecs";

    private final List<Object> searchFunctions = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<String, PyTuple> found = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Object> errorHandlers = new ConcurrentHashMap<>();
    private boolean initialized;

    private CodecRegistry() {}

    public static CodecRegistry get() {
        return (CodecRegistry) PythonContext.get().moduleState().computeIfAbsent(KEY, key -> new CodecRegistry());
    }

    public void register(Object searchFunction) {
        searchFunctions.add(searchFunction);
    }

    public void unregister(Object searchFunction) {
        if (searchFunctions.remove(searchFunction)) {
            found.clear();
        }
    }

    public ConcurrentHashMap<String, Object> errorHandlers() {
        return errorHandlers;
    }

    /** The codec's functions: encoder, decoder, stream reader, stream writer. Raises LookupError. */
    public static PyTuple lookup(String encoding) {
        return get().find(encoding);
    }

    private PyTuple find(String encoding) {
        String name = encoding.toLowerCase(Locale.ROOT).replace(' ', '_');
        PyTuple known = found.get(name);
        if (known != null) {
            return known;
        }
        if (!initialized) {
            initialized = true;
            PythonContext.get().importModule("encodings");
        }
        for (Object function : searchFunctions) {
            Object result = Calls.call(function, Str.of(name));
            if (result == PyNone.NONE) {
                continue;
            }
            if (!(result instanceof PyTuple tuple) || tuple.size() != 4) {
                throw Errors.typeError("codec search functions must return 4-tuples");
            }
            found.put(name, tuple);
            return tuple;
        }
        throw Errors.of(ExceptionTypes.LOOKUP_ERROR, "unknown encoding: " + encoding);
    }

    /** As {@link #lookup}, for {@code str.encode} and {@code bytes.decode}, which refuse other transformations. */
    static PyTuple lookupText(String encoding, String alternative) {
        PyTuple codec = lookup(encoding);
        Object isText = codec.type() == dev.fantail.objects.Types.TUPLE
                ? null
                : Attributes.getOrNull(codec, Str.of("_is_text_encoding"));
        if (isText != null && !Truth.isTrue(isText)) {
            throw Errors.of(
                    ExceptionTypes.LOOKUP_ERROR,
                    "'" + encoding + "' is not a text encoding; use " + alternative + " to handle arbitrary codecs");
        }
        return codec;
    }

    /** A registered error handler; {@code null} for a name that nobody registered. */
    static Object errorHandler(String name) {
        return get().errorHandlers.get(name);
    }
}
