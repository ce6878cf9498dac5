// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.random;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Hashing;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** {@code _random.Random}, the base of {@code random.Random}. */
@BuiltinClass(
        type = "_random.Random",
        doc = "Random() -> create a random number generator with its own internal state.")
public final class PyRandom extends PyObject {
    static final PyType TYPE = Types.declare("_random.Random", Types.OBJECT, PyType.BASE_TYPE);

    private final MersenneTwister generator = new MersenneTwister();

    private PyRandom(PyType type) {
        super(type);
    }

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        PyRandom result = new PyRandom(cls);
        result.seed(args.length > 0 ? args[0] : PyNone.NONE);
        return result;
    }

    @Builtin("__init__(self, *args, **kwargs)")
    static void init(PyRandom self, Object[] args, PyDict kwargs) {
        if (self.type() == TYPE && (args.length > 1 || kwargs.size() > 0)) {
            throw Errors.typeError("Random() takes at most 1 argument (" + (args.length + kwargs.size()) + " given)");
        }
    }

    private void seed(Object value) {
        if (value == PyNone.NONE) {
            int[] words = new int[MersenneTwister.LENGTH];
            SecureRandom source = new SecureRandom();
            for (int i = 0; i < words.length; i++) {
                words[i] = source.nextInt();
            }
            generator.seed(words);
            return;
        }
        Object integer = Conversions.intOrNull(value);
        BigInteger magnitude;
        if (integer != null) {
            magnitude = Conversions.toBigInteger(integer).abs();
        } else {
            long hash = Hashing.hash(value);
            magnitude = BigInteger.valueOf(hash >>> 1).shiftLeft(1).or(BigInteger.valueOf(hash & 1));
        }
        int[] words = new int[Math.max(1, (magnitude.bitLength() + 31) / 32)];
        for (int i = 0; i < words.length; i++) {
            words[i] = magnitude.shiftRight(32 * i).intValue();
        }
        generator.seed(words);
    }

    @Builtin(
            value = "seed(self, n=None, /)",
            doc = "seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination\n"
                    + "of the current time and the process identifier.")
    static void seed(PyRandom self, Object n) {
        self.seed(n);
    }

    @Builtin(value = "random(self, /)", inline = true, doc = "random() -> x in the interval [0, 1).")
    static double random(PyRandom self) {
        return self.generator.nextDouble();
    }

    @Builtin(
            value = "getrandbits(self, k, /)",
            inline = true,
            doc = "getrandbits(k) -> x.  Generates an int with k random bits.")
    static Object getRandomBits(PyRandom self, int k) {
        if (k > 0 && k <= 32) {
            return (self.generator.nextInt() & 0xffffffffL) >>> 32 - k;
        }
        return otherBits(self, k);
    }

    @TruffleBoundary
    private static Object otherBits(PyRandom self, int k) {
        if (k < 0) {
            throw Errors.valueError("number of bits must be non-negative");
        } else if (k == 0) {
            return 0L;
        } else if (k < 64) {
            long low = self.generator.nextInt() & 0xffffffffL;
            long high = (self.generator.nextInt() & 0xffffffffL) >>> 64 - k;
            return high << 32 | low;
        }
        int count = (k - 1) / 32 + 1;
        byte[] bytes = new byte[count * 4 + 1];
        ByteBuffer words = ByteBuffer.wrap(bytes, 1, count * 4);
        int rest = k;
        for (int i = 0; i < count; i++) {
            int word = self.generator.nextInt();
            if (rest < 32) {
                word >>>= 32 - rest;
            }
            words.putInt(1 + 4 * (count - 1 - i), word);
            rest -= 32;
        }
        return PyInt.of(new BigInteger(bytes));
    }

    @Builtin(value = "getstate(self, /)", doc = "getstate() -> tuple containing the current state.")
    static Object getState(PyRandom self) {
        int[] words = self.generator.state();
        Object[] result = new Object[words.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = words[i] & 0xffffffffL;
        }
        return new PyTuple(result);
    }

    @Builtin(value = "setstate(self, state, /)", doc = "setstate(state) -> None.  Restores generator state.")
    static void setState(PyRandom self, Object state) {
        if (!(state instanceof PyTuple tuple)) {
            throw Errors.typeError("state vector must be a tuple");
        }
        if (tuple.size() != MersenneTwister.LENGTH + 1) {
            throw Errors.valueError("state vector is the wrong size");
        }
        int[] words = new int[tuple.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = (int) Conversions.toLong(tuple.get(i));
        }
        if (words[MersenneTwister.LENGTH] < 0 || words[MersenneTwister.LENGTH] > MersenneTwister.LENGTH) {
            throw Errors.valueError("invalid state");
        }
        self.generator.setState(words);
    }
}
