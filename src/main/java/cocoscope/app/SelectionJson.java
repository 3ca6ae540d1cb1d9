package cocoscope.app;

import cocoscope.convert.Conversion;
import java.util.Optional;

/// The JSON of one annotation.
///
/// @param whole     as it is written to a file
/// @param shortened with long values cut short, for the screen
public record SelectionJson(String whole, String shortened) {
    public static Optional<SelectionJson> of(Conversion conversion, int region) {
        return region < 0 ? Optional.empty() : Optional.of(new SelectionJson("{}", "{}"));
    }
}
