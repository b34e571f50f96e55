package parley.benchmark;

final class Growth {
  private Growth() {}

  static void run(String[] args) {
    System.out.println(args.length);
  }
}
