// The DOM walk of simdjson over JSON Lines: every line is parsed, and every value of it is touched. One thread.
#include <cstdint>
#include <simdjson.h>

using namespace simdjson;

static uint64_t touch(dom::element element) {
  switch (element.type()) {
  case dom::element_type::OBJECT: {
    uint64_t sum = 1;
    for (auto member : dom::object(element)) {
      sum += member.key.size() + touch(member.value);
    }
    return sum;
  }
  case dom::element_type::ARRAY: {
    uint64_t sum = 1;
    for (auto item : dom::array(element)) {
      sum += touch(item);
    }
    return sum;
  }
  case dom::element_type::STRING:
    return std::string_view(element).size();
  case dom::element_type::INT64:
    return uint64_t(int64_t(element));
  case dom::element_type::UINT64:
    return uint64_t(element);
  case dom::element_type::DOUBLE:
    return uint64_t(double(element));
  case dom::element_type::BOOL:
    return bool(element) ? 1 : 0;
  default:
    return 0;
  }
}

static dom::parser &parser() {
  static dom::parser one;
  one.threaded = false;
  return one;
}

// How far bytes behind the lines must be readable.
extern "C" int64_t padding() { return SIMDJSON_PADDING; }

// Which code simdjson has chosen for this processor.
extern "C" const char *kernel() {
  static std::string name = get_active_implementation()->name();
  return name.c_str();
}

// The sum of all that was touched; 0 when a line is no JSON. With `touched` 0 the lines are parsed and nothing more.
extern "C" uint64_t walk(const uint8_t *lines, int64_t length, int32_t touched) {
  dom::document_stream stream;
  if (parser().parse_many(lines, size_t(length), 1 << 20).get(stream)) {
    return 0;
  }
  uint64_t sum = 1;
  for (auto document : stream) {
    dom::element element;
    if (document.get(element)) {
      return 0;
    }
    sum += touched ? touch(element) : 1;
  }
  return sum;
}
