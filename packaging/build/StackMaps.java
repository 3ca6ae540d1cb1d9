import static java.lang.classfile.ClassFile.JAVA_8_VERSION;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Gives the classes of jars the stack maps that compilers before Java 6 did not write.
///
/// Without them the virtual machine verifies by the old, slow way and keeps the classes out of its caches.
void main(String[] jars) throws IOException {
    for (String jar : jars) {
        rewrite(Path.of(jar));
    }
}

void rewrite(Path jar) throws IOException {
    if (!isOld(jar)) {
        return;
    }
    Path rewritten = Path.of(jar + ".rewritten");
    try (JarFile in = new JarFile(jar.toFile());
            URLClassLoader types = new URLClassLoader(new URL[] {jar.toUri().toURL()});
            JarOutputStream out = new JarOutputStream(Files.newOutputStream(rewritten))) {
        ClassFile classes = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ConstantPoolSharingOption.NEW_POOL,
                ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(types)));
        for (JarEntry entry : in.stream().toList()) {
            byte[] bytes = in.getInputStream(entry).readAllBytes();
            JarEntry copy = new JarEntry(entry.getName());
            copy.setTime(entry.getTime());
            out.putNextEntry(copy);
            out.write(entry.getName().endsWith(".class") ? withStackMaps(classes, bytes) : bytes);
        }
    }
    Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
}

boolean isOld(Path jar) throws IOException {
    try (JarFile in = new JarFile(jar.toFile())) {
        for (JarEntry entry : in.stream().filter(it -> it.getName().endsWith(".class")).toList()) {
            if (ClassFile.of().parse(in.getInputStream(entry).readAllBytes()).majorVersion() < JAVA_8_VERSION) {
                return true;
            }
        }
    }
    return false;
}

byte[] withStackMaps(ClassFile classes, byte[] bytes) {
    ClassModel model = classes.parse(bytes);
    if (model.majorVersion() >= JAVA_8_VERSION) {
        return bytes;
    }
    ClassTransform newer = ClassTransform.dropping(ClassFileVersion.class::isInstance)
            .andThen(ClassTransform.endHandler(builder -> builder.withVersion(JAVA_8_VERSION, 0)));
    return classes.transformClass(model, newer);
}
