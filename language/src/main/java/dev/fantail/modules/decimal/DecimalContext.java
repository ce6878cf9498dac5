// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import dev.fantail.objects.Errors;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** {@code decimal.Context}: precision, rounding and limits, which signals are trapped, and which were met. */
final class DecimalContext extends PyObject {
    static final PyType TYPE = Types.declare("decimal.Context", Types.OBJECT, PyType.BASE_TYPE);

    private final DecimalState state;
    private final SignalDict flagsView;
    private final SignalDict trapsView;
    private long precision;
    private long emin;
    private long emax;
    private Rounding rounding;
    private boolean capitals = true;
    private boolean clamp;

    /** Bits of {@link Conditions}. */
    private int traps;

    private int flags;

    DecimalContext(PyType type, DecimalState state) {
        super(type);
        this.state = state;
        flagsView = new SignalDict(state.signalDictType, this, false);
        trapsView = new SignalDict(state.signalDictType, this, true);
    }

    static DecimalContext current() {
        return DecimalState.of().current();
    }

    /** An operation on one number. */
    interface Unary {
        PyDecimal apply(PyDecimal a, Calculation to);
    }

    /** An operation on two numbers. */
    interface Binary {
        PyDecimal apply(PyDecimal a, PyDecimal b, Calculation to);
    }

    PyDecimal apply(Unary operation, PyDecimal a) {
        Calculation to = new Calculation(this);
        PyDecimal result = operation.apply(a, to);
        note(to.status);
        return result;
    }

    PyDecimal apply(Binary operation, PyDecimal a, PyDecimal b) {
        Calculation to = new Calculation(this);
        PyDecimal result = operation.apply(a, b, to);
        note(to.status);
        return result;
    }

    /** Sets flags and raises what is trapped. */
    void note(int status) {
        if (status == 0) {
            return;
        }
        flags |= status;
        int trapped = status & traps;
        if (trapped != 0) {
            throw state.signals.exception(trapped);
        }
    }

    DecimalContext copy() {
        DecimalContext result = new DecimalContext(TYPE, state);
        result.takeOver(this);
        return result;
    }

    void takeOver(DecimalContext other) {
        precision = other.precision;
        emin = other.emin;
        emax = other.emax;
        rounding = other.rounding;
        capitals = other.capitals;
        clamp = other.clamp;
        traps = other.traps;
        flags = other.flags;
    }

    DecimalState state() {
        return state;
    }

    SignalDict flagsView() {
        return flagsView;
    }

    SignalDict trapsView() {
        return trapsView;
    }

    long precision() {
        return precision;
    }

    void setPrecision(long value) {
        if (value < 1 || value > Calculation.MAX_PRECISION) {
            throw Errors.valueError("valid range for prec is [1, MAX_PREC]");
        }
        precision = value;
    }

    long emin() {
        return emin;
    }

    void setEmin(long value) {
        if (value > 0 || value < Calculation.MIN_EMIN) {
            throw Errors.valueError("valid range for Emin is [MIN_EMIN, 0]");
        }
        emin = value;
    }

    long emax() {
        return emax;
    }

    void setEmax(long value) {
        if (value < 0 || value > Calculation.MAX_EMAX) {
            throw Errors.valueError("valid range for Emax is [0, MAX_EMAX]");
        }
        emax = value;
    }

    Rounding rounding() {
        return rounding;
    }

    void setRounding(Rounding value) {
        rounding = value;
    }

    boolean hasCapitals() {
        return capitals;
    }

    void setCapitals(long value) {
        if (value < 0 || value > 1) {
            throw Errors.valueError("valid values for capitals are 0 or 1");
        }
        capitals = value == 1;
    }

    boolean isClamping() {
        return clamp;
    }

    void setClamp(long value) {
        if (value < 0 || value > 1) {
            throw Errors.valueError("valid values for clamp are 0 or 1");
        }
        clamp = value == 1;
    }

    int traps() {
        return traps;
    }

    void setTraps(int value) {
        traps = value;
    }

    int flags() {
        return flags;
    }

    void setFlags(int value) {
        flags = value;
    }
}
