package cocoscope.batch.annotation;

import java.util.List;
import java.util.function.UnaryOperator;

/// The annotations of one mask, in memory or in the file of a [store][cocoscope.batch.AnnotationStore].
public interface Annotations {
    int size();

    /// How many of them are crowds.
    int crowds();

    /// All annotations; those in a file are read on each call.
    ///
    /// @throws java.io.UncheckedIOException when the file cannot be read
    List<UnnumberedAnnotation> read();

    static Annotations of(List<UnnumberedAnnotation> annotations) {
        return new InMemory(annotations);
    }

    /// The same, each changed whenever it is read; a crowd stays one.
    default Annotations changed(UnaryOperator<UnnumberedAnnotation> change) {
        Annotations before = this;
        return new Annotations() {
            @Override
            public int size() {
                return before.size();
            }

            @Override
            public int crowds() {
                return before.crowds();
            }

            @Override
            public List<UnnumberedAnnotation> read() {
                return before.read().stream().map(change).toList();
            }
        };
    }

    /// @param read the list itself
    record InMemory(List<UnnumberedAnnotation> read) implements Annotations {
        public InMemory {
            read = List.copyOf(read);
        }

        @Override
        public int size() {
            return read.size();
        }

        @Override
        public int crowds() {
            return (int) read.stream().filter(UnnumberedAnnotation::crowd).count();
        }

        @Override
        public Annotations changed(UnaryOperator<UnnumberedAnnotation> change) {
            return new InMemory(read.stream().map(change).toList());
        }
    }
}
