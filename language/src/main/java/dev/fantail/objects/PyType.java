// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A class. Attribute look-ups along the MRO are cached per name; {@link #setAttribute} invalidates what depends on
 * the old result, here and in the subclasses. Built-in types are made once for the JVM and get their methods when the
 * first attribute is looked up.
 */
public final class PyType extends PyObject {
    /** Instances take attributes that no slot declares. */
    public static final int HAS_DICT = 1;

    /** May be subclassed. */
    public static final int BASE_TYPE = 2;

    /** Made by a class statement or {@code type()}; mutable, belongs to a context. */
    public static final int HEAP = 4;

    /** Patterns of {@code case [..]} match instances. */
    public static final int SEQUENCE = 8;

    /** Patterns of {@code case {..}} match instances. */
    public static final int MAPPING = 16;

    /** {@code case int(x)} matches the subject itself. */
    public static final int MATCH_SELF = 32;

    /** Has abstract methods that are not overridden. */
    public static final int ABSTRACT = 64;

    /** {@code cls()} is refused: instances come from the runtime only. */
    public static final int NO_INSTANTIATION = 128;

    /** The class itself declares slots: its instances have a layout of their own. */
    public static final int ADDS_SLOTS = 256;

    /** Instances can be the target of a weak reference. */
    public static final int WEAK_REFERENCEABLE = 512;

    /** The metaclass is being asked for the MRO for the first time. */
    public static final int WITHOUT_MRO = 1024;

    /** A built-in type with {@code __del__} whose instances are {@link SelfFinalizing}. */
    public static final int SELF_FINALIZING = 2048;

    /** A built-in type whose {@code +} and {@code *} come after those of the class on the other side. */
    public static final int CONCATENATING = 4096;

    /** Fills the namespace of a built-in type. */
    public interface Loader {
        void load(PyType type, PyDict namespace);
    }

    private TruffleString name;
    private TruffleString qualifiedName;
    private TruffleString builtinModule;
    private PyType[] bases;
    private PyType base;

    @CompilationFinal(dimensions = 1)
    private PyType[] mro;

    /** The nearest built-in type that determines the Java class of the instances. */
    private final PyType layoutBase;

    private int flags;
    private PyDict namespace;
    private boolean loaded;

    @CompilationFinal
    private Shape instanceShape;

    @CompilationFinal
    private Assumption mroStable = Assumption.create("stable MRO");

    /** What {@link #lookup(SpecialMethod)} found. */
    private final TypeLookup[] specialMethods = new TypeLookup[SpecialMethod.COUNT];

    private final ConcurrentHashMap<TruffleString, TypeLookup> lookups = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<TruffleString, Integer> changes = new ConcurrentHashMap<>();
    private final List<WeakReference<PyType>> subclasses = new ArrayList<>();

    /** {@code type}, which is an instance of itself. */
    static PyType bootstrapType() {
        return new PyType();
    }

    private PyType() {
        super(Shape.newBuilder().layout(PyObject.class, MethodHandles.lookup()).build());
        DynamicObjectLibrary.getUncached().setDynamicType(this, this);
        this.name = Str.of("type");
        this.qualifiedName = name;
        this.flags = BASE_TYPE;
        this.builtinModule = Names.BUILTINS_MODULE;
        this.layoutBase = this;
        this.bases = new PyType[0];
        this.mro = new PyType[] {this};
    }

    /** A built-in type; {@code name} is dotted for one that is not in {@code builtins}. */
    private PyType(PyType metatype, String name, PyType layoutBase, int flags, PyType... bases) {
        super(metatype);
        int dot = name.lastIndexOf('.');
        this.name = Str.of(name.substring(dot + 1));
        this.qualifiedName = Str.of(name.substring(dot + 1));
        this.builtinModule = dot < 0 ? Names.BUILTINS_MODULE : Str.of(name.substring(0, dot));
        this.flags = flags;
        this.layoutBase = layoutBase == null ? this : layoutBase;
        setBases(bases);
    }

    static PyType builtin(String name, PyType base, int flags) {
        return base == null
                ? new PyType(Types.TYPE, name, null, flags)
                : new PyType(Types.TYPE, name, null, flags, base);
    }

    /** A built-in exception type: its instances are {@link PyBaseException}s and have a {@code __dict__}. */
    static PyType exception(String name, PyType base) {
        PyType layout = base == Types.OBJECT ? null : base.layoutBase;
        return new PyType(Types.TYPE, name, layout, BASE_TYPE | HAS_DICT, base);
    }

    static PyType exceptionGroup(PyType group, PyType exception) {
        PyType type =
                new PyType(Types.TYPE, "ExceptionGroup", group.layoutBase, BASE_TYPE | HAS_DICT, group, exception);
        type.mro = new PyType[] {type, group, exception, ExceptionTypes.BASE_EXCEPTION, Types.OBJECT};
        exception.addSubclass(type);
        return type;
    }

    /**
     * A class made by a program.
     *
     * @param namespace becomes the class's own
     * @param flags of the constants above
     */
    public PyType(
            PyType metatype,
            TruffleString name,
            PyType[] bases,
            PyType[] mro,
            PyDict namespace,
            PyType layoutBase,
            int flags) {
        super(metatype);
        this.name = name;
        this.qualifiedName = name;
        this.flags = flags | HEAP;
        this.layoutBase = layoutBase;
        this.namespace = namespace;
        this.loaded = true;
        this.bases = bases;
        this.mro = mro;
        for (PyType base : bases) {
            base.addSubclass(this);
        }
    }

    /** Called once for {@code type} when {@code object} exists. */
    void completeBootstrap(PyType object) {
        setBases(new PyType[] {object});
    }

    private void setBases(PyType[] newBases) {
        bases = newBases;
        List<PyType> order = new ArrayList<>();
        order.add(this);
        if (newBases.length > 0) {
            order.addAll(List.of(newBases[0].mro));
            newBases[0].addSubclass(this);
        }
        mro = order.toArray(new PyType[0]);
    }

    public TruffleString name() {
        return name;
    }

    public void setName(TruffleString newName) {
        name = newName;
    }

    public TruffleString qualifiedName() {
        return qualifiedName;
    }

    public void setQualifiedName(TruffleString newName) {
        qualifiedName = newName;
    }

    /** For a built-in type: the module's name; a heap type has {@code __module__} in its namespace. */
    public TruffleString builtinModule() {
        return builtinModule;
    }

    /** What messages call the class: the bare name, of built-in types with the module that they are in. */
    @TruffleBoundary
    public String shortName() {
        return isHeapType() || builtinModule == null || Str.equal(builtinModule, Names.BUILTINS_MODULE)
                ? bareName()
                : builtinModule + "." + name;
    }

    @TruffleBoundary
    public String bareName() {
        return name.toJavaStringUncached();
    }

    public PyType[] bases() {
        return bases;
    }

    /** The first base that determines the layout, as {@code __base__}; {@code null} for {@code object}. */
    public PyType base() {
        if (base != null) {
            return base;
        }
        for (PyType candidate : bases) {
            if (candidate.layoutBase == layoutBase || bases.length == 1) {
                return candidate;
            }
        }
        return bases.length == 0 ? null : bases[0];
    }

    public void setBase(PyType newBase) {
        base = newBase;
    }

    public PyType[] mro() {
        return mro;
    }

    public PyType layoutBase() {
        return layoutBase;
    }

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    public boolean isHeapType() {
        return (flags & HEAP) != 0;
    }

    public void setFlag(int flag, boolean on) {
        flags = on ? flags | flag : flags & ~flag;
    }

    /** The shape of a fresh instance. */
    public Shape instanceShape() {
        Shape shape = instanceShape;
        if (shape != null) {
            return shape;
        }
        if (CompilerDirectives.isPartialEvaluationConstant(this)) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
        }
        return makeInstanceShape();
    }

    @TruffleBoundary
    private synchronized Shape makeInstanceShape() {
        if (instanceShape == null) {
            boolean plain = layoutBase == Types.OBJECT;
            instanceShape = plain
                    ? Shape.newBuilder()
                            .layout(PyInstance.class, PyInstance.lookup())
                            .dynamicType(this)
                            .build()
                    : Shape.newBuilder()
                            .layout(PyObject.class, MethodHandles.lookup())
                            .dynamicType(this)
                            .build();
        }
        return instanceShape;
    }

    /** Whether this class is {@code other} or derives from it (the MRO decides; no {@code __subclasscheck__}). */
    public boolean isSubtypeOf(PyType other) {
        if (this == other) {
            return true;
        }
        for (PyType type : mro) {
            if (type == other) {
                return true;
            }
        }
        return false;
    }

    public boolean isSubtypeOfAny(PyType[] others) {
        for (PyType other : others) {
            if (isSubtypeOf(other)) {
                return true;
            }
        }
        return false;
    }

    /** The class's own attributes, loaded. Writes go through {@link #setAttribute}. */
    public PyDict namespace() {
        if (!loaded) {
            load();
        }
        return namespace;
    }

    @TruffleBoundary
    private synchronized void load() {
        if (!loaded) {
            PyDict fresh = new PyDict();
            BuiltinLoading.loader().load(this, fresh);
            if (has(HAS_DICT) && (base() == null || !base().has(HAS_DICT))) {
                ClassDescriptors.addDict(this, fresh);
            }
            if (!fresh.contains(Names.DOC)) {
                fresh.putString(Names.DOC, PyNone.NONE);
            }
            namespace = fresh;
            loaded = true;
        }
    }

    /** The attribute along the MRO, or {@code null}. Descriptors are not bound. */
    public Object lookup(TruffleString attribute) {
        return lookupEntry(attribute).value();
    }

    /** As {@link #lookup}, with the assumption under which the result may be embedded in code. */
    @TruffleBoundary
    public TypeLookup lookupEntry(TruffleString attribute) {
        TypeLookup entry = lookups.get(attribute);
        return entry == null ? resolve(attribute) : entry;
    }

    private synchronized TypeLookup resolve(TruffleString attribute) {
        Object value = null;
        PyType owner = null;
        for (PyType type : mro) {
            value = type.namespace().getString(attribute);
            if (value != null) {
                owner = type;
                break;
            }
        }
        TypeLookup entry = TypeLookup.create(value, owner, changes.getOrDefault(attribute, 0));
        lookups.put(attribute, entry);
        return entry;
    }

    /** As {@link #lookup} of the method's name, kept for the next time. */
    public Object lookup(SpecialMethod method) {
        TypeLookup known = specialMethods[method.ordinal()];
        if (known == null || !known.isStable()) {
            known = lookupEntry(method.attribute);
            specialMethods[method.ordinal()] = known;
        }
        return known.value();
    }

    /** Whether the class defines {@code __del__}, other than one that its instances are asked about ({@link SelfFinalizing}). */
    public boolean hasFinalizer() {
        Object finalizer = lookup(SpecialMethod.DEL);
        return finalizer != null
                && !(finalizer instanceof PyBuiltin builtin && builtin.owner().has(SELF_FINALIZING));
    }

    /** Stores an attribute in the namespace, or deletes it with {@code null}; false where there was none to delete. */
    @TruffleBoundary
    public boolean setAttribute(TruffleString attribute, Object value) {
        boolean done = true;
        if (value == null) {
            done = namespace().remove(attribute) != null;
        } else {
            namespace().putString(attribute, value);
        }
        attributeChanged(attribute, this, value);
        return done;
    }

    /**
     * Renews what was cached for an attribute, here and in the subclasses.
     *
     * @param changed the class to which it was assigned
     * @param value the new value, or {@code null} when it was deleted
     */
    private synchronized void attributeChanged(TruffleString attribute, PyType changed, Object value) {
        TypeLookup entry = lookups.get(attribute);
        if (entry != null) {
            if (value != null && entry.isVolatile() && entry.owner() == changed) {
                // Two threads may come here in another order than they wrote.
                Object latest = ThreadMode.isSingleThreaded()
                        ? value
                        : changed.namespace().getString(attribute);
                entry.replace(latest == null ? value : latest);
            } else {
                lookups.remove(attribute);
                changes.merge(attribute, 1, Integer::sum);
                entry.invalidate();
            }
        }
        if (!subclasses.isEmpty()) {
            for (PyType subclass : subclasses()) {
                subclass.attributeChanged(attribute, changed, value);
            }
        }
    }

    /** Replaces the bases and the MRO, as an assignment to {@code __bases__} does. */
    @TruffleBoundary
    public synchronized void setHierarchy(PyType[] newBases, PyType[] newMro) {
        for (PyType old : bases) {
            old.removeSubclass(this);
        }
        bases = newBases;
        for (PyType base : newBases) {
            base.addSubclass(this);
        }
        setMro(newMro);
    }

    /** Replaces the MRO alone: what a metaclass's {@code mro()} answered, or a base's MRO changed. */
    @TruffleBoundary
    public synchronized void setMro(PyType[] newMro) {
        mro = newMro;
        Assumption old = mroStable;
        mroStable = Assumption.create("stable MRO");
        old.invalidate();
        for (TypeLookup entry : lookups.values()) {
            entry.invalidate();
        }
        lookups.clear();
    }

    /** Valid while {@link #mro()} stays what it is. */
    public Assumption mroStable() {
        return mroStable;
    }

    private synchronized void addSubclass(PyType subclass) {
        subclasses.add(new WeakReference<>(subclass));
    }

    private synchronized void removeSubclass(PyType subclass) {
        subclasses.removeIf(reference -> reference.get() == null || reference.get() == subclass);
    }

    /** Whether there may be subclasses. */
    public boolean hasSubclasses() {
        return !subclasses.isEmpty();
    }

    /** The direct subclasses that are still alive. */
    @TruffleBoundary
    public synchronized List<PyType> subclasses() {
        List<PyType> alive = new ArrayList<>(subclasses.size());
        for (WeakReference<PyType> reference : subclasses) {
            PyType subclass = reference.get();
            if (subclass != null) {
                alive.add(subclass);
            }
        }
        return alive;
    }

    @Override
    public String toString() {
        return "<class '" + name + "'>";
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(namespace);
        for (PyType cls : mro) {
            consumer.accept(cls);
        }
    }
}
