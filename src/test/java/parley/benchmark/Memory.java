package parley.benchmark;

final class Memory {
  private Memory() {}

  static void run(String[] args) {
    System.out.println(args.length);
  }
}
