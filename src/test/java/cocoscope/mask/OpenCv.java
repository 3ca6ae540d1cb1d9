package cocoscope.mask;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/// OpenCV as the oracle of the kernels.
final class OpenCv {
    static {
        nu.pattern.OpenCV.loadLocally();
    }

    private OpenCv() {}

    /// Connected components of one label: for every pixel its component, 0 for none; for every component left, top, width,
    /// height and area.
    record Components(int[] ofPixel, int[][] statistics) {}

    static Components components(LabelMap labels, int label, Connectivity connectivity) {
        Mat binary = binary(labels, label);
        Mat components = new Mat();
        Mat statistics = new Mat();
        int neighbours = connectivity == Connectivity.FOUR ? 4 : 8;
        int count = Imgproc.connectedComponentsWithStats(binary, components, statistics, new Mat(), neighbours);
        int[] ofPixel = new int[labels.width() * labels.height()];
        components.get(0, 0, ofPixel);
        int[][] rows = new int[count][5];
        for (int component = 0; component < count; component++) {
            statistics.get(component, 0, rows[component]);
        }
        return new Components(ofPixel, rows);
    }

    /// The pixels of `label` as 255, all others as 0.
    private static Mat binary(LabelMap labels, int label) {
        int[] pixels = TextMask.pixels(labels);
        byte[] samples = new byte[pixels.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (pixels[i] == label ? 255 : 0);
        }
        Mat mat = new Mat(labels.height(), labels.width(), CvType.CV_8UC1);
        mat.put(0, 0, samples);
        return mat;
    }
}
