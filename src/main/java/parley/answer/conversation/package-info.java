/**
 * What people say around a question: small talk, and questions that go on from the one before. Pure
 * functions of texts; nothing is remembered here.
 */
@NullMarked
package parley.answer.conversation;

import org.jspecify.annotations.NullMarked;
