package cocoscope.ui;

import java.nio.file.Path;

final class Demo {
    static int run(Path folder) { return 0; }
}
