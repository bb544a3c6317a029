package org.jworkers.hessian.internal.objects;

import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.text.ParseException;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

/** Exceptions of the JDK that have fields: taken apart and made by their public methods. */
final class JdkThrowables {
  /** Their fields are only another way to tell the cause. */
  private static final Set<Class<?>> WITHOUT_FIELDS =
      Set.of(ClassNotFoundException.class, ExceptionInInitializerError.class);

  private final Map<Class<?>, Recipe<?>> recipes = new HashMap<>();

  private record Recipe<T>(Function<T, List<?>> apart, Function<Arguments, T> together) {}

  /** What a constructor takes, as it came. */
  private record Arguments(List<?> values) {
    String text(int index) {
      return (String) values.get(index);
    }

    int number(int index) {
      return (Integer) values.get(index);
    }
  }

  JdkThrowables() {
    addFiles(FileSystemException.class, FileSystemException::new);
    addFiles(NoSuchFileException.class, NoSuchFileException::new);
    addFiles(FileAlreadyExistsException.class, FileAlreadyExistsException::new);
    addFiles(AccessDeniedException.class, AccessDeniedException::new);
    addFiles(NotLinkException.class, NotLinkException::new);
    addFiles(AtomicMoveNotSupportedException.class, AtomicMoveNotSupportedException::new);
    addFiles(DirectoryNotEmptyException.class, (f, o, r) -> new DirectoryNotEmptyException(f));
    addFiles(NotDirectoryException.class, (f, o, r) -> new NotDirectoryException(f));
    addFiles(FileSystemLoopException.class, (f, o, r) -> new FileSystemLoopException(f));
    addParsers();
  }

  private void addParsers() {
    add(
        URISyntaxException.class,
        e -> values(e.getInput(), e.getReason(), e.getIndex()),
        a -> new URISyntaxException(a.text(0), a.text(1), a.number(2)));
    add(
        PatternSyntaxException.class,
        e -> values(e.getDescription(), e.getPattern(), e.getIndex()),
        a -> new PatternSyntaxException(a.text(0), a.text(1), a.number(2)));
    add(
        DateTimeParseException.class,
        e -> values(e.getMessage(), e.getParsedString(), e.getErrorIndex()),
        a -> new DateTimeParseException(a.text(0), a.text(1), a.number(2)));
    add(
        ParseException.class,
        e -> values(e.getMessage(), e.getErrorOffset()),
        a -> new ParseException(a.text(0), a.number(1)));
    add(
        MissingResourceException.class,
        e -> values(e.getMessage(), e.getClassName(), e.getKey()),
        a -> new MissingResourceException(a.text(0), a.text(1), a.text(2)));
  }

  /** Makes an exception about files. */
  private interface FileMaker<T> {
    T make(String file, String other, String reason);
  }

  private <T extends FileSystemException> void addFiles(Class<T> type, FileMaker<T> maker) {
    add(
        type,
        e -> values(e.getFile(), e.getOtherFile(), e.getReason()),
        a -> maker.make(a.text(0), a.text(1), a.text(2)));
  }

  private <T> void add(Class<T> type, Function<T, List<?>> apart, Function<Arguments, T> together) {
    recipes.put(type, new Recipe<>(apart, together));
  }

  private static List<?> values(Object... values) {
    return java.util.Arrays.asList(values);
  }

  /** Whether exceptions of this class have nothing that every exception has not. */
  static boolean hasNoFields(Class<?> type) {
    return WITHOUT_FIELDS.contains(type);
  }

  /** What the constructor takes, or null if this is none of them. */
  @SuppressWarnings("unchecked")
  List<?> arguments(Throwable error) {
    Recipe<Throwable> recipe = (Recipe<Throwable>) recipes.get(error.getClass());
    return recipe == null ? null : recipe.apart().apply(error);
  }

  /** Makes one again. */
  Throwable make(Class<?> type, List<?> arguments) {
    return (Throwable) recipes.get(type).together().apply(new Arguments(arguments));
  }

  /** Whether this is one of them. */
  boolean has(Class<?> type) {
    return recipes.containsKey(type);
  }
}
