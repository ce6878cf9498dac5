// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.Test;

/** Python from Java, through the polyglot API alone. */
class EmbeddingTest {
    private static final TypeLiteral<List<Integer>> INTEGERS = new TypeLiteral<>() {};

    @Test
    void evaluatesExpressions() {
        try (Context context = Context.create("python")) {
            assertEquals(42, context.eval("python", "40 + 2").asInt());
            assertEquals("ab", context.eval("python", "'a' + 'b'").asString());
            assertTrue(context.eval("python", "1 < 2").asBoolean());
            assertTrue(context.eval("python", "None").isNull());
            assertEquals(2.5, context.eval("python", "5 / 2").asDouble());
            assertEquals(
                    new java.math.BigInteger("1267650600228229401496703205376"),
                    context.eval("python", "2 ** 100").asBigInteger());
            assertEquals(3, context.eval("python", "x = 1\ny = 2\nx + y").asInt());
        }
    }

    @Test
    void readsContainers() {
        try (Context context = Context.create("python")) {
            Value list = context.eval("python", "[1, 'two', [3.0]]");
            assertTrue(list.hasArrayElements());
            assertEquals(3, list.getArraySize());
            assertEquals("two", list.getArrayElement(1).asString());
            assertEquals(List.of(1, 2, 3), context.eval("python", "(1, 2, 3)").as(INTEGERS));
            Value dict = context.eval("python", "{'a': 1, 'b': 2}");
            assertTrue(dict.hasHashEntries());
            assertEquals(2, dict.getHashValue("b").asInt());
            Value iterator = context.eval("python", "(i * i for i in range(3))").getIterator();
            List<Integer> squares = new ArrayList<>();
            while (iterator.hasIteratorNextElement()) {
                squares.add(iterator.getIteratorNextElement().asInt());
            }
            assertEquals(List.of(0, 1, 4), squares);
        }
    }

    @Test
    void callsFunctionsWithJavaArguments() {
        try (Context context =
                Context.newBuilder("python").allowHostAccess(HostAccess.ALL).build()) {
            context.eval("python", "def add(a, b=10):\n    return a + b\ndef call(f, *args):\n    return f(*args)\n");
            Value bindings = context.getBindings("python");
            assertEquals(11, bindings.getMember("add").execute(1).asInt());
            assertEquals("xy", bindings.getMember("add").execute("x", "y").asString());
            ProxyExecutable twice = arguments -> arguments[0].asInt() * 2;
            assertEquals(14, bindings.getMember("call").execute(twice, 7).asInt());
            bindings.putMember("given", ProxyArray.fromArray(1, 2, 3));
            assertEquals(6, context.eval("python", "sum(given)").asInt());
            bindings.putMember("numbers", List.of(4, 5));
            assertEquals(9, context.eval("python", "sum(numbers)").asInt());
            bindings.putMember("table", Map.of("key", "value"));
            assertEquals("value", context.eval("python", "table['key']").asString());
        }
    }

    @Test
    void objectsHaveMembers() {
        try (Context context = Context.create("python")) {
            Value type = context.eval(
                    "python",
                    "class Point:\n"
                            + "    def __init__(self, x): self.x = x\n"
                            + "    def moved(self, d): return Point(self.x + d)\n"
                            + "Point");
            assertTrue(type.canInstantiate());
            Value point = type.newInstance(5).invokeMember("moved", 2);
            assertEquals(7, point.getMember("x").asInt());
            point.putMember("x", 9);
            assertEquals(9, point.getMember("x").asInt());
            assertTrue(point.hasMember("moved"));
            assertFalse(point.hasMember("nothing"));
        }
    }

    @Test
    void exceptionsCarryTracebacks() {
        try (Context context = Context.create("python")) {
            context.eval("python", "def fail(n):\n    return 1 // n\n");
            PolyglotException error = assertThrows(PolyglotException.class, () -> context.eval("python", "fail(0)"));
            assertTrue(error.isGuestException());
            assertTrue(error.getMessage().contains("integer division or modulo by zero"), error.getMessage());
            boolean named = false;
            for (PolyglotException.StackFrame frame : error.getPolyglotStackTrace()) {
                named |= frame.isGuestFrame() && "fail".equals(frame.getRootName());
            }
            assertTrue(named, "the frame of the function is in the stack trace");
            PolyglotException syntax = assertThrows(PolyglotException.class, () -> context.eval("python", "1 +"));
            assertTrue(syntax.isSyntaxError());
            PolyglotException exit =
                    assertThrows(PolyglotException.class, () -> context.eval("python", "raise SystemExit(3)"));
            assertTrue(exit.isExit());
            assertEquals(3, exit.getExitStatus());
        }
    }

    @Test
    void hostExceptionsPassThrough() {
        try (Context context =
                Context.newBuilder("python").allowHostAccess(HostAccess.ALL).build()) {
            ProxyExecutable failing = arguments -> {
                throw new IllegalStateException("from Java");
            };
            context.getBindings("python").putMember("failing", failing);
            PolyglotException error = assertThrows(PolyglotException.class, () -> context.eval("python", "failing()"));
            assertTrue(error.isHostException());
            assertEquals("from Java", error.asHostException().getMessage());
        }
    }

    @Test
    void streamsAreRedirected() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Context context = Context.newBuilder("python")
                .out(out)
                .err(err)
                .in(new ByteArrayInputStream("typed\n".getBytes(StandardCharsets.UTF_8)))
                .build()) {
            context.eval("python", "import sys\nprint('to out', input())\nprint('to err', file=sys.stderr)");
        }
        assertEquals("to out typed\n", out.toString(StandardCharsets.UTF_8));
        assertEquals("to err\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theStandardLibraryIsThere() {
        try (Context context = Context.create("python")) {
            assertEquals(
                    "{\"a\": [1, null]}",
                    context.eval("python", "import json\njson.dumps({'a': [1, None]})")
                            .asString());
        }
    }

    @Test
    void contextsOfOneEngineAreSeparate() {
        try (Engine engine = Engine.newBuilder()
                        .option("engine.WarnInterpreterOnly", "false")
                        .build();
                Context one = Context.newBuilder("python").engine(engine).build();
                Context two = Context.newBuilder("python").engine(engine).build()) {
            String program = "try:\n    n += 1\nexcept NameError:\n    n = 1\nn";
            assertEquals(1, one.eval("python", program).asInt());
            assertEquals(2, one.eval("python", program).asInt());
            assertEquals(1, two.eval("python", program).asInt());
        }
    }

    @Test
    void severalThreadsUseOneContext() throws Exception {
        try (Context context =
                        Context.newBuilder("python").allowCreateThread(true).build();
                var pool = Executors.newFixedThreadPool(4)) {
            context.eval(
                    "python",
                    "import threading\n"
                            + "results = []\n"
                            + "def work(n):\n"
                            + "    for i in range(1000):\n"
                            + "        results.append(n)\n"
                            + "    return n");
            Value work = context.getBindings("python").getMember("work");
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int n = i;
                futures.add(pool.submit(() -> work.execute(n).asInt()));
            }
            for (int i = 0; i < 4; i++) {
                assertEquals(i, futures.get(i).get());
            }
            assertEquals(4000, context.eval("python", "len(results)").asInt());
        }
    }

    @Test
    void javaClassesAreReachableWhenAllowed() {
        try (Context context = Context.newBuilder("python").allowAllAccess(true).build()) {
            assertEquals(
                    3,
                    context.eval(
                                    "python",
                                    "import java\n"
                                            + "list = java.type('java.util.ArrayList')()\n"
                                            + "list.add('a')\n"
                                            + "list.add('b')\n"
                                            + "list.add('c')\n"
                                            + "list.size()")
                            .asInt());
        }
    }
}
