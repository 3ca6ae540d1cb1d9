package cocoscope.app.settings;

import cocoscope.convert.EncodingEdit;
import cocoscope.convert.Recipe;
import cocoscope.mask.Channel;
import cocoscope.mask.ValueEncoding;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;

/// What a person says about how the samples of a file are to be read: every edit makes the next recipe.
public record EncodingEditor(ObjectProperty<Recipe> recipe) {
    public void setNumbers(ValueEncoding numbers) {
        edit(it -> EncodingEdit.withNumbers(it, numbers));
    }

    public void setChannel(Channel channel) {
        edit(it -> EncodingEdit.withChannel(it, channel));
    }

    public void setPage(OptionalInt page) {
        edit(it -> EncodingEdit.withPage(it, page));
    }

    public void setUpright(boolean upright) {
        edit(it -> EncodingEdit.withUpright(it, upright));
    }

    /// @param list of values or colors, such as `255, #e0e0c0`; what is no such list changes nothing
    public void setIgnored(String list) {
        EncodingEdit.values(list).ifPresent(values -> edit(it -> EncodingEdit.withIgnored(it, values)));
    }

    private void edit(UnaryOperator<Recipe> change) {
        recipe.set(change.apply(recipe.get()));
    }
}
