package cocoscope.app.library;

import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is made of images for their thumbnails: of those that are looked at, one after the other, the newest wish first. What was looked at
/// last is kept, so that memory follows the view, not the number of images. Belongs to the view's thread.
///
/// @param <K> tells all that a thumbnail depends on
public final class Thumbnails<K, V> {
    private static final int MAX_KEPT = 400;
    private static final int MAX_WANTED = 120;

    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MAX_KEPT;
        }
    };
    private final Deque<K> wanted = new ArrayDeque<>();
    private final LatestTask<K, Made<K, V>> making;
    private final ReadOnlyObjectWrapper<Optional<Made<K, V>>> made = new ReadOnlyObjectWrapper<>(this, "made", Optional.empty());
    private Optional<K> current = Optional.empty();

    /// A thumbnail that was made.
    public record Made<K, V>(K key, V value) {}

    /// @param make runs in the background
    public Thumbnails(Workers workers, Function<K, V> make) {
        making = new LatestTask<>(workers, key -> new Made<>(key, make.apply(key)), this::take, this::failed);
    }

    /// The thumbnail that was made last.
    public ReadOnlyObjectProperty<Optional<Made<K, V>>> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /// A thumbnail, where it is made already; else it will be.
    public Optional<V> get(K key) {
        V known = kept.get(key);
        if (known == null && !current.filter(key::equals).isPresent()) {
            wanted.remove(key);
            wanted.push(key);
            if (wanted.size() > MAX_WANTED) {
                wanted.removeLast();
            }
            next();
        }
        return Optional.ofNullable(known);
    }

    private void next() {
        if (current.isEmpty() && !wanted.isEmpty()) {
            K key = wanted.pop();
            current = Optional.of(key);
            making.request(key);
        }
    }

    private void take(Made<K, V> taken) {
        kept.put(taken.key, taken.value);
        current = Optional.empty();
        made.set(Optional.of(taken));
        next();
    }

    private void failed() {
        current = Optional.empty();
        next();
    }

    /// How many are kept, at most 400.
    int size() {
        return kept.size();
    }
}
