package dev.redress.view;

import dev.redress.complaint.Happenings;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds every record that can be met within another, by reflection. */
final class HeldTypes {

    private final Set<Class<?>> records = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    private HeldTypes() {}

    static HeldTypes within(Class<?>... roots) {
        HeldTypes found = new HeldTypes();
        for (Class<?> root : roots) {
            found.type(root, root.getSimpleName());
        }
        return found;
    }

    /** The records whose components need a decision. */
    Set<Class<?>> records() {
        return records;
    }

    /** Components of types that this search cannot look into, and about which nobody has said that they are one value. */
    Set<String> unknown() {
        return unknown;
    }

    private void type(Type type, String where) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                type(argument, where);
            }
        } else if (type instanceof WildcardType wildcard) {
            type(wildcard.getUpperBounds()[0], where);
        } else if (type instanceof Class<?> known) {
            known(known, where);
        }
    }

    private void known(Class<?> type, String where) {
        if (type.isRecord()) {
            if (!Leaves.isLeaf(type) && records.add(type)) {
                for (RecordComponent component : type.getRecordComponents()) {
                    type(component.getGenericType(), type.getName() + "." + component.getName());
                }
            }
        } else if (type.isSealed()) {
            for (Class<?> each : type.getPermittedSubclasses()) {
                known(each, where);
            }
        } else if (!isValue(type)) {
            unknown.add(where + " of " + type);
        }
    }

    /** Object stands for the values of the host's own fields. */
    private static boolean isValue(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || type == Object.class
                || type == Happenings.class
                || type.getName().startsWith("java.");
    }
}
