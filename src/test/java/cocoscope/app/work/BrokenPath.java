package cocoscope.app.work;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;

/// A path that can be named, but whoever looks there gets an exception that no method announces, as from a defect.
public final class BrokenPath {
    private BrokenPath() {}

    public static Path of(Path real) {
        return (Path) Proxy.newProxyInstance(Path.class.getClassLoader(), new Class<?>[] {Path.class}, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "getFileSystem", "toRealPath", "toFile" -> throw new IllegalStateException("Nobody expects this");
                case "toAbsolutePath", "normalize" -> {
                    return proxy;
                }
                case "equals" -> {
                    return proxy == arguments[0];
                }
                default -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }
            }
        });
    }
}
