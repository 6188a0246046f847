package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Draws screens in every look and size into `target/screens/`, and finds fault with what can't be read, reached or
/// named.
///
/// A feature adds its screens by one test:
///
/// ```
/// @TestFactory
/// Stream<DynamicTest> screens() {
///     return Screens.of("devices-empty", () -> new DevicesView(empty(), texts))
///             .and("devices-many", () -> new DevicesView(many(), texts))
///             .tests();
/// }
/// ```
public final class Screens {
    private static final Path PICTURES = Path.of("target", "screens");

    private final List<Sample> samples;

    private Screens(List<Sample> samples) {
        this.samples = samples;
    }

    /// A screen alone, or the whole window; it is made on the window's thread, once for each picture.
    public static Screens of(String name, Supplier<? extends Parent> screen) {
        return new Screens(List.of()).and(name, screen);
    }

    public static Screens ofSized(String name, IntFunction<? extends Parent> screen) {
        return new Screens(List.of()).andSized(name, screen);
    }

    public Screens and(String name, Supplier<? extends Parent> screen) {
        return new Screens(Stream.concat(samples.stream(), Stream.of(new Sample(name, _ -> screen.get())))
                .toList());
    }

    /// A screen that must know how large the text is.
    public Screens andSized(String name, IntFunction<? extends Parent> screen) {
        return new Screens(Stream.concat(samples.stream(), Stream.of(new Sample(name, screen)))
                .toList());
    }

    public Stream<DynamicTest> tests() {
        return samples.stream()
                .flatMap(sample -> Picture.ALL.stream()
                        .map(picture -> DynamicTest.dynamicTest(
                                sample.name + " " + picture.name(),
                                () -> assertEquals(List.of(), draw(sample, picture)))));
    }

    /// Runs on the window's thread and waits, for tests of one control too.
    public static <T> T onWindow(Callable<T> work) throws Exception {
        FxToolkit.registerPrimaryStage();
        return WaitForAsyncUtils.asyncFx(work).get(30, TimeUnit.SECONDS);
    }

    /// A window of its own, for tests of where the focus is and of what keys do.
    public static Stage shown(Parent root) throws Exception {
        return onWindow(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(root));
            stage.show();
            stage.requestFocus();
            return stage;
        });
    }

    private static List<String> draw(Sample sample, Picture picture) throws Exception {
        var stage = onWindow(() -> show(sample, picture));
        // Layout that follows from layout, such as wrapped words, settles within a few pulses.
        WaitForAsyncUtils.waitForFxEvents(5);
        try {
            return onWindow(() -> {
                var scene = stage.getScene();
                save(scene.snapshot(null), PICTURES.resolve(sample.name + "-" + picture.name() + ".png"));
                return Faults.of(scene);
            });
        } finally {
            onWindow(() -> {
                stage.close();
                return true;
            });
        }
    }

    private static Stage show(Sample sample, Picture picture) {
        Fonts.load();
        var stage = new Stage();
        var scene = new Scene(sample.screen.apply(picture.textSize()), picture.width(), picture.height());
        picture.theme().dress(scene, picture.textSize());
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private static boolean save(WritableImage image, Path file) throws Exception {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.getRaster().setDataElements(0, 0, width, height, pixels);
        Files.createDirectories(PICTURES);
        return ImageIO.write(copy, "png", file.toFile());
    }

    private record Sample(String name, IntFunction<? extends Parent> screen) {}

    /// One way to look at a screen.
    private record Picture(Theme theme, int textSize, int width, int height) {
        /// Every look once, and the largest text where there is least room.
        static final List<Picture> ALL = List.of(
                new Picture(Theme.LIGHT, 100, 1280, 800),
                new Picture(Theme.DARK, 100, 1280, 800),
                new Picture(Theme.HIGH_CONTRAST, 100, 960, 640),
                new Picture(Theme.LIGHT, 200, 960, 640));

        String name() {
            var look = theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return look + "-" + textSize + "-" + width + "x" + height;
        }
    }

    static Stream<Node> nodes(Node node) {
        if (!node.isVisible()) return Stream.of();
        var below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Screens::nodes)
                : Stream.<Node>of();
        return Stream.concat(Stream.of(node), below);
    }
}
