package org.modelsquare;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One source file as the compiler's own parser sees it.
 *
 * @param file where it is
 * @param methods each method with the lines of its body
 * @param undocumented public types without a doc comment
 */
record JavaSource(Path file, List<Method> methods, List<String> undocumented) {

  /** A method's name, and the lines from its opening brace to its closing one. */
  record Method(String name, long lines) {}

  static List<JavaSource> parse(List<Path> files) {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "no JDK");
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      List<JavaSource> sources = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        sources.add(read(DocTrees.instance(task), unit));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaSource read(DocTrees trees, CompilationUnitTree unit) {
    Reader reader = new Reader(trees, unit);
    reader.scan(unit, null);
    Path file = Path.of(unit.getSourceFile().toUri());
    return new JavaSource(file, reader.methods, reader.undocumented);
  }

  private static final class Reader extends TreePathScanner<Void, Void> {

    final List<Method> methods = new ArrayList<>();
    final List<String> undocumented = new ArrayList<>();
    private final DocTrees trees;
    private final CompilationUnitTree unit;

    Reader(DocTrees trees, CompilationUnitTree unit) {
      this.trees = trees;
      this.unit = unit;
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
      if (method.getBody() != null) {
        long from = trees.getSourcePositions().getStartPosition(unit, method.getBody());
        long to = trees.getSourcePositions().getEndPosition(unit, method.getBody());
        methods.add(new Method(method.getName().toString(), line(to) - line(from)));
      }
      return super.visitMethod(method, null);
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
      boolean open = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
      if (open && trees.getDocComment(getCurrentPath()) == null) {
        undocumented.add(type.getSimpleName().toString());
      }
      return super.visitClass(type, null);
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
