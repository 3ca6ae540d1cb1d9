package cocoscope.mask;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is worked out when it is first asked for, once, whatever threads ask.
final class Deferred<T> {
    private final Supplier<T> supplier;
    private @Nullable T value;

    Deferred(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    synchronized T get() {
        T known = value == null ? supplier.get() : value;
        value = known;
        return known;
    }
}
