package cocoscope.spark;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/// The local disk, which fails to open one file as often as it is told.
public final class FailingFileSystem extends RawLocalFileSystem {
    static final AtomicInteger LEFT = new AtomicInteger();

    @Override
    public FSDataInputStream open(Path file, int bufferSize) throws IOException {
        if (file.getName().equals("mask7.png") && LEFT.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IOException("the disk fails");
        }
        return super.open(file, bufferSize);
    }
}
