package cocoscope.cli;

import cocoscope.project.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads one of the words for a setting.
record Choice<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {
    @Override
    public E convert(String word) {
        return Words.constant(type, word).orElseThrow(() -> new TypeConversionException(
                "'" + word + "' is not one of " + String.join(", ", Words.all(type))));
    }
}
