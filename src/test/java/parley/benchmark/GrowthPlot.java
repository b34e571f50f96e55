package parley.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Draws the growth figures as SVG, both axes logarithmic. Each line has its own marker and its name
 * at the end, so that none needs a colour.
 */
final class GrowthPlot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int LEFT = 60;
  private static final int RIGHT = 540;
  private static final int TOP = 30;
  private static final int BOTTOM = 360;

  private static final int MIN_POWER_X = 3;
  private static final int MAX_POWER_X = 6;
  private static final int MIN_POWER_Y = 0;
  private static final int MAX_POWER_Y = 5;

  private final StringBuilder svg = new StringBuilder();
  private final List<Growth.Row> rows;

  private GrowthPlot(List<Growth.Row> rows) {
    this.rows = rows;
  }

  static String draw(List<Growth.Row> rows) {
    return new GrowthPlot(rows).draw();
  }

  private String draw() {
    add(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"13\" role=\"img\">",
            WIDTH,
            HEIGHT));
    add("<title>Time of an answer, memory and index by number of passages</title>");
    add(
        String.format(
            Locale.ROOT, "<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", WIDTH, HEIGHT));
    grid();
    line("p99, microseconds", "6 3", "square", Growth.Row::p99);
    line("median, microseconds", "none", "disc", Growth.Row::median);
    line("index, MiB", "2 3", "triangle", Growth.Row::indexMib);
    line("heap in use, MiB", "9 3 2 3", "ring", Growth.Row::heapMib);
    add("</svg>");
    return svg.toString();
  }

  private void grid() {
    for (int power = MIN_POWER_X; power <= MAX_POWER_X; power++) {
      double x = x(Math.pow(10, power));
      rule(x, TOP, x, BOTTOM);
      text(x, BOTTOM + 20, "middle", String.format(Locale.ROOT, "%,.0f", Math.pow(10, power)));
    }
    for (int power = MIN_POWER_Y; power <= MAX_POWER_Y; power++) {
      double y = y(Math.pow(10, power));
      rule(LEFT, y, RIGHT, y);
      text(LEFT - 6, y + 4, "end", String.format(Locale.ROOT, "%,.0f", Math.pow(10, power)));
    }
    text((LEFT + RIGHT) / 2.0, BOTTOM + 44, "middle", "passages");
  }

  private void line(String name, String dashes, String mark, ToDoubleFunction<Growth.Row> metric) {
    StringBuilder points = new StringBuilder();
    for (Growth.Row row : rows) {
      double x = x(row.passages());
      double y = y(metric.applyAsDouble(row));
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
      mark(mark, x, y);
    }
    add(
        String.format(
            Locale.ROOT,
            "<polyline points=\"%s\" fill=\"none\" stroke=\"black\" stroke-dasharray=\"%s\"/>",
            points.toString().strip(),
            dashes));
    Growth.Row last = rows.getLast();
    text(x(last.passages()) + 10, y(metric.applyAsDouble(last)) + 4, "start", name);
  }

  private void mark(String mark, double x, double y) {
    switch (mark) {
      case "square" ->
          add(
              String.format(
                  Locale.ROOT,
                  "<rect x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\"/>",
                  x - 4,
                  y - 4));
      case "disc" ->
          add(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>", x, y));
      case "triangle" ->
          add(String.format(Locale.ROOT, "<path d=\"M%.1f %.1fl5 9h-10z\"/>", x, y - 5));
      default ->
          add(
              String.format(
                  Locale.ROOT,
                  "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"white\" stroke=\"black\"/>",
                  x,
                  y));
    }
  }

  private void rule(double x1, double y1, double x2, double y2) {
    add(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ccc\"/>",
            x1,
            y1,
            x2,
            y2));
  }

  private void text(double x, double y, String anchor, String text) {
    add(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
            x,
            y,
            anchor,
            text));
  }

  private void add(String element) {
    svg.append(element).append('\n');
  }

  private static double x(double passages) {
    return LEFT
        + (RIGHT - LEFT) * (Math.log10(passages) - MIN_POWER_X) / (MAX_POWER_X - MIN_POWER_X);
  }

  private static double y(double value) {
    double power = Math.log10(Math.max(1, value));
    return BOTTOM - (BOTTOM - TOP) * (power - MIN_POWER_Y) / (MAX_POWER_Y - MIN_POWER_Y);
  }
}
