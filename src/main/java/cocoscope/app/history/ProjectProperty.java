package cocoscope.app.history;

import java.util.function.Consumer;
import javafx.beans.property.ObjectPropertyBase;
import javafx.beans.value.ObservableValue;

/// A part of the project as a property for forms: what it says is derived, and setting it edits the project. It keeps no value itself.
public final class ProjectProperty<T> extends ObjectPropertyBase<T> {
    private final Object bean;
    private final String name;
    private final ObservableValue<T> derived;
    private final Consumer<T> edit;

    /// @param derived says what the part is, from the project
    /// @param edit    makes the next project
    public ProjectProperty(Object bean, String name, ObservableValue<T> derived, Consumer<T> edit) {
        super(derived.getValue());
        this.bean = bean;
        this.name = name;
        this.derived = derived;
        this.edit = edit;
        derived.addListener((_, _, _) -> fireValueChangedEvent());
    }

    @Override
    public T get() {
        return derived.getValue();
    }

    @Override
    public void set(T value) {
        edit.accept(value);
    }

    @Override
    public Object getBean() {
        return bean;
    }

    @Override
    public String getName() {
        return name;
    }
}
