package cocoscope.cli.options;

import cocoscope.recipe.EnumNames;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads one of the words for a setting.
public record EnumOption<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {
    @Override
    public E convert(String word) {
        return EnumNames.constant(type, word).orElseThrow(() -> new TypeConversionException(
                "'" + word + "' is not one of " + String.join(", ", EnumNames.all(type))));
    }
}
