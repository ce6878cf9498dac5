// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values of one side as the other side sees them. */
class InteropTest {
    private Context context;

    @BeforeEach
    void open() {
        context = Context.newBuilder("python").allowAllAccess(true).build();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private Value eval(String source) {
        return context.eval("python", source);
    }

    private void put(String name, Object value) {
        context.getBindings("python").putMember(name, value);
    }

    /** A Java object with all kinds of members. */
    public static final class Sample {
        public int number = 3;
        public List<String> words = new ArrayList<>(List.of("a", "b"));
        public int[] array = {1, 2, 3};

        public String name() {
            return "sample";
        }

        public float half(float value) {
            return value / 2;
        }

        public void fail() {
            throw new IllegalStateException("from Java");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sample;
        }

        @Override
        public int hashCode() {
            return 5;
        }
    }

    @Test
    void listsAreArraysThatChange() {
        Value list = eval("[1, 'two', [3.0]]");
        list.setArrayElement(3, 9);
        list.setArrayElement(0, "z");
        assertEquals("['z', 'two', [3.0], 9]", list.toString());
        assertTrue(list.removeArrayElement(1));
        assertEquals("['z', [3.0], 9]", list.toString());
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> list.getArrayElement(7));
        assertThrows(UnsupportedOperationException.class, () -> eval("(1, 2)").setArrayElement(0, 5));
    }

    @Test
    void dictsAreHashesThatChange() {
        Value dict = eval("{'a': 1, 'b': 2}");
        dict.putHashEntry("c", 3);
        assertTrue(dict.removeHashEntry("a"));
        assertEquals("{'b': 2, 'c': 3}", dict.toString());
        assertFalse(dict.hasHashEntry("a"));
        Map<?, ?> map = dict.as(Map.class);
        assertEquals(3, map.get("c"));
        assertEquals(3L, eval("3").asLong());
        assertEquals(1L << 40, eval("1 << 40").as(Object.class));
    }

    @Test
    void metaObjectsAreClasses() {
        assertEquals("int", eval("5").getMetaObject().getMetaSimpleName());
        Value point = eval("class Point:\n    pass\nPoint()");
        assertEquals("__main__.Point", point.getMetaObject().getMetaQualifiedName());
        assertTrue(eval("Point").isMetaInstance(point));
        assertEquals("True", eval("True").toString());
        assertEquals("None", eval("None").toString());
    }

    @Test
    void instancesOfSubclassesOfNumbersAndStringsConvert() {
        assertEquals(5, eval("class I(int): pass\nI(5)").asInt());
        assertEquals("hi", eval("class S(str): pass\nS('hi')").asString());
    }

    @Test
    void exceptionsHaveTheFramesOfTheTraceback() {
        eval("def halve(n):\n    return 1 / n\n\ndef outer(n):\n    return halve(n)\n");
        Value outer = context.getBindings("python").getMember("outer");
        PolyglotException error = assertThrows(PolyglotException.class, () -> outer.execute(0));
        assertEquals("ZeroDivisionError: division by zero", error.getMessage());
        Iterator<PolyglotException.StackFrame> frames =
                error.getPolyglotStackTrace().iterator();
        PolyglotException.StackFrame inner = frames.next();
        assertEquals("halve", inner.getRootName());
        assertEquals(2, inner.getSourceLocation().getStartLine());
        assertEquals("outer", frames.next().getRootName());
        Value exception = error.getGuestObject();
        assertTrue(exception.isException());
        assertEquals("ZeroDivisionError", exception.getMetaObject().getMetaSimpleName());
        PolyglotException again = assertThrows(PolyglotException.class, exception::throwException);
        assertEquals("halve", again.getPolyglotStackTrace().iterator().next().getRootName());
    }

    @Test
    void interruptsAndExitsAreTold() {
        assertTrue(assertThrows(PolyglotException.class, () -> eval("raise KeyboardInterrupt"))
                .isInterrupted());
        PolyglotException exit = assertThrows(PolyglotException.class, () -> eval("import sys\nsys.exit()"));
        assertTrue(exit.isExit());
        assertEquals(0, exit.getExitStatus());
    }

    @Test
    void javaObjectsHaveAttributes() {
        put("sample", new Sample());
        put("other", new Sample());
        eval("sample.number = 8");
        assertEquals(8, eval("sample.number").asInt());
        assertEquals("sample", eval("sample.name()").asString());
        assertEquals(1.25, eval("sample.half(2.5)").asDouble());
        assertTrue(eval("hasattr(sample, 'number') and not hasattr(sample, 'nothing')")
                .asBoolean());
        assertTrue(eval("'name' in dir(sample)").asBoolean());
        assertTrue(eval("sample == other and hash(sample) == hash(other) and sample != 3")
                .asBoolean());
        PolyglotException error = assertThrows(PolyglotException.class, () -> eval("sample.nothing"));
        assertEquals("AttributeError: 'foreign' object has no attribute 'nothing'", error.getMessage());
    }

    @Test
    void javaCollectionsAreSequencesAndMappings() {
        put("sample", new Sample());
        assertEquals(
                "[a, b, c]", eval("sample.words.add('c')\nstr(sample.words)").asString());
        assertEquals("b", eval("sample.words[1]").asString());
        assertEquals("[3, 2, 1]", eval("sorted(sample.array, reverse=True)").toString());
        assertEquals("[2, 3]", eval("sample.array[1:]").toString());
        assertTrue(eval("3 in sample.array and sample.array[-1] == 3 and len(sample.array) == 3")
                .asBoolean());
        put("numbers", new HashMap<>(Map.of(5, "five")));
        assertEquals("five", eval("numbers[5]").asString());
        put("map", new HashMap<>(Map.of("k", 1)));
        assertEquals("['k']", eval("map['j'] = 2\ndel map['j']\nlist(map)").toString());
        PolyglotException error = assertThrows(PolyglotException.class, () -> eval("map['j']"));
        assertEquals("KeyError: 'j'", error.getMessage());
    }

    @Test
    void javaValuesBecomePythonValues() {
        Value type = eval("lambda value: type(value).__name__");
        assertEquals("int", type.execute((byte) 1).asString());
        assertEquals(
                "int",
                type.execute(new BigInteger("123456789012345678901234567890")).asString());
        assertEquals("float", type.execute(1.5f).asString());
        assertEquals("str", type.execute('c').asString());
        assertEquals("bool", type.execute(true).asString());
        assertEquals("NoneType", type.execute((Object) null).asString());
        assertEquals("foreign", type.execute(new Sample()).asString());
    }

    @Test
    void functionsCrossInBothDirections() {
        put("prefix", (Function<Object, Object>) value -> "f" + value);
        assertEquals("['f1', 'f2']", eval("list(map(prefix, [1, 2]))").toString());
        Function<?, ?> python = eval("lambda x, y=2: x + y").as(Function.class);
        @SuppressWarnings("unchecked")
        Object sum = ((Function<Object, Object>) python).apply(10);
        assertEquals(12, ((Number) sum).intValue());
    }

    @Test
    void exceptionsCrossInBothDirections() {
        put("sample", new Sample());
        assertEquals(
                "ForeignException: from Java, finally",
                eval("try:\n    sample.fail()\nexcept Exception as e:\n    text = type(e).__name__ + ': ' + str(e)\n"
                                + "finally:\n    text += ', finally'\ntext")
                        .asString());
        Value divide = eval("def divide(n):\n    return 1 / n\n\ndivide");
        put("through_java", (ProxyExecutable) arguments -> divide.execute(arguments[0]));
        assertEquals(
                "caught",
                eval("try:\n    through_java(0)\nexcept ZeroDivisionError:\n    text = 'caught'\ntext")
                        .asString());
        PolyglotException error = assertThrows(PolyglotException.class, () -> eval("through_java(0)"));
        assertEquals("divide", error.getPolyglotStackTrace().iterator().next().getRootName());
    }

    @Test
    void javaClassesAreImported() {
        assertEquals(
                "[1]",
                eval("from java.util import ArrayList\na = ArrayList()\na.add(1)\nstr(a)")
                        .asString());
        assertEquals(
                "x",
                eval("import java.lang.StringBuilder as Builder\nstr(Builder('x'))")
                        .asString());
        assertTrue(eval("import java\nisinstance(a, java.type('java.util.List')) and java.is_object(a)")
                .asBoolean());
        assertEquals(3, eval("java.type('java.lang.Math').max(2, 3)").asInt());
        PolyglotException error = assertThrows(PolyglotException.class, () -> eval("from java.util import Nothing"));
        assertEquals("ImportError", error.getGuestObject().getMetaObject().getMetaSimpleName());
    }

    @Test
    void theModulePolyglotSharesValues() {
        assertEquals(
                5,
                eval("import polyglot\npolyglot.export_value('v', 5)\npolyglot.import_value('v')")
                        .asInt());
        assertEquals(5, context.getPolyglotBindings().getMember("v").asInt());
        assertEquals(9, eval("polyglot.eval(language='python', string='4 + 5')").asInt());
        assertTrue(eval("polyglot.import_value('nothing') is None").asBoolean());
    }
}
