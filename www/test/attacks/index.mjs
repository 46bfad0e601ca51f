// All attacks, by technique.
import breakout from './breakout.mjs';
import clobbering from './clobbering.mjs';
import elements from './elements.mjs';
import handlers from './handlers.mjs';
import markdown from './markdown.mjs';
import mathml from './mathml.mjs';
import mutation from './mutation.mjs';
import navigation from './navigation.mjs';
import nesting from './nesting.mjs';
import requests from './requests.mjs';
import schemes from './schemes.mjs';
import svg from './svg.mjs';

export const techniques = { breakout, clobbering, elements, handlers, markdown, mathml, mutation, navigation, nesting, requests, schemes, svg };

/** `{technique, source}` of each, its place in the list being its number. */
export const attacks = Object.entries(techniques).flatMap(([technique, list]) =>
  list.map((source) => ({ technique, source })));
